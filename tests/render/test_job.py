import os
import pickle
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest
from tests.render.sample import sample

from sluitend.prose.blocks import Paragraph, Run
from sluitend.render.fault import LetterFault
from sluitend.render.house import BUILT_IN, House
from sluitend.render.job import AT_ONCE, Job, render, render_all

ROOT = Path(__file__).parents[2]
DIGESTS = """
import hashlib
from sluitend.render.house import BUILT_IN
from sluitend.render.job import Job, render
from tests.render import sample, slides_sample
made = (("docx", sample), ("pdf", sample), ("pptx", slides_sample), ("pdf", slides_sample))
for form, of in made:
    job = Job("x", form, of.sample(), BUILT_IN)
    print(job.digest, hashlib.sha256(render(job)).hexdigest())
"""


def small(text: str) -> Job:
    blocks = (Paragraph((Run(text),)),)
    return Job(f"{text}.docx", "docx", replace(sample(), blocks=blocks, front=None), BUILT_IN)


def test_a_job_can_be_sent_to_another_process() -> None:
    job = Job("x.pdf", "pdf", sample(), BUILT_IN)
    assert pickle.loads(pickle.dumps(job)) == job  # noqa: S301


def test_the_digest_follows_all_that_the_bytes_depend_on() -> None:
    job = Job("x.pdf", "pdf", sample(), BUILT_IN)
    others = (
        replace(job, form="docx"),
        replace(job, document=sample(watermark="")),
        replace(job, document=replace(sample(), attachments=())),
        replace(job, house=House(accent="#7A1F2B")),
    )
    assert len({other.digest for other in (job, *others)}) == 5
    assert replace(job, path="elsewhere.pdf").digest == job.digest


def test_many_at_once_are_what_each_is_alone() -> None:
    jobs = [small(f"tekst {nth}") for nth in range(AT_ONCE + 2)]
    jobs.insert(1, Job("x.pdf", "pdf", sample(), BUILT_IN))
    made = list(render_all(jobs))
    assert [job for job, _ in made] == jobs
    for job, content in (made[0], made[1], made[-1]):
        assert content == render(job)


def test_nothing_unsound_is_rendered() -> None:
    with pytest.raises(ValueError) as wrong:
        render(small("a\u00adb"))
    assert str(wrong.value) == "unprintable U+00AD in 'a\\xadb'"


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_a_letter_no_font_has_is_a_fault_in_either_form(form: Literal["docx", "pdf"]) -> None:
    with pytest.raises(LetterFault) as fault:
        render(replace(small("½ ☐ ≥ duim 👍 omhoog"), form=form))
    assert fault.value.text == "👍"


def test_a_letter_no_font_has_in_a_footer_is_a_fault() -> None:
    job = small("tekst")
    furniture = replace(job.document.furniture, footer_left="鬱")
    with pytest.raises(LetterFault) as fault:
        render(replace(job, document=replace(job.document, furniture=furniture)))
    assert fault.value.text == "鬱"


def test_the_same_bytes_anywhere(tmp_path: Path) -> None:
    elsewhere = [
        ({"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "0", "HOME": "/"}, 0o022),
        (
            {
                "TZ": "Pacific/Kiritimati",
                "LC_ALL": "nl_NL.UTF-8",
                "PYTHONHASHSEED": "7",
                "HOME": str(tmp_path),
                "SOURCE_DATE_EPOCH": "1",
            },
            0o077,
        ),
    ]
    said = set()
    for nth, (environment, umask) in enumerate(elsewhere):
        folder = tmp_path / str(nth)
        folder.mkdir()
        done = subprocess.run(
            [sys.executable, "-c", DIGESTS],
            cwd=folder,
            env={"PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'generator'}", **environment},
            umask=umask,
            capture_output=True,
            text=True,
            timeout=120,
            check=True,
        )
        said.add(done.stdout)
    assert len(said) == 1
