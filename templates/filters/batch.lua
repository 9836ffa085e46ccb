-- Trees 0.json, 1.json … of this folder to 0.docx, 1.docx …, in one process: starting Pandoc and
-- reading its own data costs more than writing a document.
local options = {reference_doc = arg[2], highlight_method = 'none'}
for nth = 0, tonumber(arg[1]) - 1 do
  local file <close> = assert(io.open(nth .. '.json', 'rb'))
  local tree = pandoc.read(file:read('a'), 'json')
  local out = assert(io.open('unfinished', 'wb'))
  out:write(pandoc.write(tree, 'docx', options))
  out:close()
  -- whoever waits for the name finds a whole document
  assert(os.rename('unfinished', nth .. '.docx'))
end
