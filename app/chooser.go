//go:build !nowindow

package app

import (
	"reflect"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/wording"
)

// at shows a file dialog, large enough to read names in, in the folder that was used last. Until it is closed the keys of
// the window are its own.
func (d *desk) at(chooser *dialog.FileDialog) {
	chooser.SetTitleText(wording.ChooseFile)
	if folder, err := storage.ListerForURI(storage.NewFileURI(d.folder())); err == nil {
		chooser.SetLocation(folder)
	}
	size := d.window.Canvas().Size()
	chooser.SetOnClosed(func() { d.chooser = nil })
	d.chooser = chooser
	chooser.Show()
	if places := d.placesShown(); places != nil {
		speak(places)
	}
	chooser.Resize(fyne.NewSize(min(860, size.Width-80), min(560, size.Height-80))) // has no parts before Show
}

// placesShown is the list of usual folders in the file dialog that was just opened; nil where it is built otherwise. What
// lies over a window is of a type that Fyne keeps to itself; its content is not.
func (d *desk) placesShown() *widget.List {
	over := reflect.Indirect(reflect.ValueOf(d.window.Canvas().Overlays().Top()))
	if over.Kind() != reflect.Struct || !over.FieldByName("Content").IsValid() {
		return nil
	}
	content, _ := over.FieldByName("Content").Interface().(fyne.CanvasObject)
	return placesIn(content)
}

// placesIn is the list of usual folders in a file dialog; nil where the dialog is built otherwise.
func placesIn(o fyne.CanvasObject) *widget.List {
	switch o := o.(type) {
	case *widget.PopUp:
		return placesIn(o.Content)
	case *container.Split:
		list, _ := o.Leading.(*widget.List)
		return list
	case *fyne.Container:
		for _, inner := range o.Objects {
			if list := placesIn(inner); list != nil {
				return list
			}
		}
	}
	return nil
}

// speak gives the usual folders of a file dialog their names in Vietnamese: of all its words these alone are not among
// those that Fyne translates.
func speak(places *widget.List) {
	english := places.UpdateItem
	places.UpdateItem = func(id widget.ListItemID, item fyne.CanvasObject) {
		english(id, item)
		row, ok := item.(*fyne.Container)
		if !ok {
			return
		}
		for _, o := range row.Objects {
			if label, ok := o.(*widget.Label); ok {
				label.SetText(wording.Folder(label.Text))
			}
		}
	}
	places.Refresh()
}
