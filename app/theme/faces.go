package theme

import (
	"fmt"
	"io/fs"

	"fyne.io/fyne/v2"
)

const (
	// ascender is where the letters of the interface end, in units of 1/1000 of the size: Ẫ reaches 1215 in SemiBold,
	// while the files say 1000, and Fyne cuts text there.
	ascender = 1230
	// figureWidth is the advance that every digit gets in the Figures face, in the same units.
	figureWidth = 660
)

// faces are the fonts of the interface, each loaded once: Fyne keeps what it measured by the resource.
type faces struct{ regular, medium, semiBold, figures fyne.Resource }

func loadFaces(files fs.FS) (faces, error) {
	var loaded faces
	for _, face := range []struct {
		into   *fyne.Resource
		file   string
		name   string
		repair []repair
	}{
		{&loaded.regular, "Regular", "Regular", []repair{raiseAscender}},
		{&loaded.medium, "Medium", "Medium", []repair{raiseAscender}},
		{&loaded.semiBold, "SemiBold", "SemiBold", []repair{raiseAscender}},
		{&loaded.figures, "Regular", "Figures", []repair{raiseAscender, equalFigures}},
	} {
		path := "fonts/BeVietnamPro-" + face.file + ".ttf"
		data, err := fs.ReadFile(files, path)
		if err != nil {
			return faces{}, err
		}
		mended, err := mend(data, face.repair...)
		if err != nil {
			return faces{}, fmt.Errorf("%s: %w", path, err)
		}
		*face.into = fyne.NewStaticResource("BeVietnamPro-"+face.name+".ttf", mended)
	}
	return loaded, nil
}

// repair changes a font's tables in place.
type repair func(*sfnt) error

// mend returns a copy of the font with the repairs made and its checksums right.
func mend(data []byte, repairs ...repair) ([]byte, error) {
	font, err := openSFNT(data)
	if err != nil {
		return nil, err
	}
	for _, change := range repairs {
		if err := change(font); err != nil {
			return nil, err
		}
	}
	return font.seal()
}

// raiseAscender writes the height of the tallest Vietnamese capital into both tables that tell it.
func raiseAscender(font *sfnt) error {
	if err := font.put16("hhea", 4, ascender); err != nil {
		return err
	}
	return font.put16("OS/2", 68, ascender)
}

// equalFigures gives the ten digits one advance and keeps each in the middle of it; the font has no tabular figures of
// its own.
func equalFigures(font *sfnt) error {
	count, err := font.get16("hhea", 34)
	if err != nil {
		return err
	}
	for digit := '0'; digit <= '9'; digit++ {
		glyph, err := font.glyph(digit)
		if err != nil {
			return err
		}
		if glyph >= count {
			return fmt.Errorf("digit %q has no advance of its own", digit)
		}
		at := 4 * int(glyph)
		advance, err := font.get16("hmtx", at)
		if err != nil {
			return err
		}
		bearing, err := font.get16("hmtx", at+2)
		if err != nil {
			return err
		}
		shift := (figureWidth - int(advance)) / 2
		if err := font.put16("hmtx", at, figureWidth); err != nil {
			return err
		}
		if err := font.put16("hmtx", at+2, uint16(int(int16(bearing))+shift)); err != nil {
			return err
		}
	}
	return nil
}
