"""PPTX: slides that anybody can edit, with titles, notes and a master in the house's style."""
