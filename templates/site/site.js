// The register: sorted by its heads, filtered by what is typed and chosen. Without this it is a
// plain table. Nothing is asked of any other machine, nothing is kept.
(function () {
  "use strict";
  var WORDS = {
    nl: { find: "Zoeken", all: "Alle", found: "{n} gevonden" },
    en: { find: "Search", all: "All", found: "{n} found" }
  };

  function key(cell) {
    return cell.getAttribute("data-key") || cell.textContent.trim().toLocaleLowerCase();
  }

  function labelled(text, field) {
    var label = document.createElement("label");
    var name = document.createElement("span");
    name.textContent = text;
    label.append(name, field);
    return label;
  }

  function prepare(table) {
    var words = WORDS[document.documentElement.lang.slice(0, 2)] || WORDS.en;
    var rows = Array.from(table.tBodies[0].rows);
    if (rows.length < 2) { return; }  // nothing to sort or to choose from
    var heads = Array.from(table.tHead.rows[0].cells);
    var choices = document.createElement("div");
    choices.className = "choices";
    var said = document.createElement("p");
    said.setAttribute("role", "status");
    said.className = "note";

    var find = document.createElement("input");
    find.type = "search";
    choices.append(labelled(words.find, find));
    var selects = [];
    heads.forEach(function (head, at) {
      if (head.getAttribute("data-choose") !== "yes") { return; }
      var values = Array.from(new Set(rows.map(function (row) {
        return row.cells[at].textContent.trim();
      }))).sort();
      var select = document.createElement("select");
      [""].concat(values).forEach(function (value) {
        var option = document.createElement("option");
        option.value = value;
        option.textContent = value || words.all;
        select.append(option);
      });
      selects.push([at, select]);
      choices.append(labelled(head.textContent, select));
    });

    function filter() {
      var sought = find.value.trim().toLocaleLowerCase();
      var count = 0;
      rows.forEach(function (row) {
        var shown = row.textContent.toLocaleLowerCase().includes(sought) &&
          selects.every(function (pair) {
            return !pair[1].value || row.cells[pair[0]].textContent.trim() === pair[1].value;
          });
        row.hidden = !shown;
        count += shown ? 1 : 0;
      });
      said.textContent = words.found.replace("{n}", String(count));
    }

    heads.forEach(function (head, at) {
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.addEventListener("click", function () {
        var up = head.getAttribute("aria-sort") !== "ascending";
        heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", up ? "ascending" : "descending");
        rows.sort(function (a, b) {
          var order = key(a.cells[at]).localeCompare(key(b.cells[at]));
          return up ? order : -order;
        });
        table.tBodies[0].append.apply(table.tBodies[0], rows);
      });
    });
    find.addEventListener("input", filter);
    selects.forEach(function (pair) { pair[1].addEventListener("change", filter); });
    table.parentElement.before(choices, said);
  }

  // the theme names its search dialog in English alone
  function name() {
    var dialog = document.querySelector("[data-md-component=search][role=dialog]");
    var field = document.querySelector("[data-md-component=search-query]");
    if (dialog && field && !dialog.getAttribute("aria-label")) {
      dialog.setAttribute("aria-label", field.getAttribute("aria-label") || field.placeholder);
    }
  }

  function start() {
    name();
    document.querySelectorAll("table.register").forEach(function (table) {
      if (!table.closest(".sluitend").querySelector(".choices")) { prepare(table); }
    });
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start);
  } else {
    start();
  }
}());
