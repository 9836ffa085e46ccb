-- Trees 0.json, 1.json … of this folder to 0.docx, 1.docx …, in one process: starting Pandoc and
-- reading its own data costs more than writing a document.
for nth = 0, tonumber(arg[1]) - 1 do
  local file <close> = assert(io.open(nth .. '.json', 'rb'))
  local tree = pandoc.read(file:read('a'), 'json')
  local out <close> = assert(io.open(nth .. '.docx', 'wb'))
  out:write(pandoc.write(tree, 'docx'))
end
