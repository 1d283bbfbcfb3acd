//go:build !nowindow

package app

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

func TestFileDialogsSpeakVietnamese(t *testing.T) {
	r := newRoom(t, nil)
	r.chooseTemplate()
	places := r.placesShown()
	if places == nil {
		t.Fatal("the dialog has no list of folders")
	}
	var names []string
	for i := range places.Length() {
		row, ok := places.CreateItem().(*fyne.Container)
		if !ok {
			t.Fatal("a row is built otherwise")
		}
		places.UpdateItem(i, row)
		for _, o := range row.Objects {
			if label, ok := o.(*widget.Label); ok {
				names = append(names, label.Text)
			}
		}
	}
	for _, english := range []string{"Home", "Computer", "Documents", "Downloads"} {
		if slices.Contains(names, english) {
			t.Errorf("the folders are called %q", names)
		}
	}
	if !slices.Contains(names, "Thư mục riêng") {
		t.Errorf("the folders are called %q", names)
	}
	r.chooser.Hide()
}
