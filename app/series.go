//go:build !nowindow

package app

import (
	"cmp"
	"context"
	"errors"
	"image"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"thethuc/app/cli"
	"thethuc/app/control"
	"thethuc/app/wording"
	"thethuc/drafting"
	"thethuc/drafting/batch"
	"thethuc/drafting/series"
	"thethuc/drafting/spreadsheet"
	"thethuc/drafting/template"
)

// papers is a series on its way: a template, a table, and what was answered about them.
type papers struct {
	template *template.Template
	name     string // of the table's file
	table    *spreadsheet.Table
	said     map[string]string // fields of columns, as the user said
	common   map[string]string // fields that are the same in all papers, as the user said
	series   *series.Series
	row      int  // that is shown
	each     bool // a file each, not one for all
}

// askSeries asks for the table of a series.
func (d *desk) askSeries(t *template.Template) {
	blank := control.NewButton(control.Quiet, "", wording.BlankTable, "", func() { d.askBlankTable(t) })
	blank.Key = d.keyOf
	strip := newRowStrip(d, wording.ChooseTable, func() { d.chooseTable(t) }, heading(wording.SeriesHead(t.Title)), label(wording.SeriesHow), blank)
	strip.first = blank
	d.frame.ask(strip)
}

// askBlankTable asks where a table with the template's columns goes.
func (d *desk) askBlankTable(t *template.Template) {
	path := filepath.Join(d.folder(), plainName(t.Title)+spreadsheet.XLSX)
	d.frame.ask(newStrip(d, wording.BlankTableTo, path, wording.WriteIt, "", func(path string) {
		d.frame.ask(nil)
		if !isTable(path) {
			path += spreadsheet.XLSX
		}
		d.replacing(path, func() {
			err := batch.Replace(path, func(w io.Writer) error { return spreadsheet.Write(path, w, series.Blank(t)) })
			d.written(path, wording.WriteTable, wording.TableMade(filepath.Base(path)), err, func() { d.askBlankTable(t) })
		})
	}))
}

// plainName is a title as the name of a file.
func plainName(title string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) {
			return '-'
		}
		return r
	}, title)
}

// chooseTable lets the user choose the table, and reads it.
func (d *desk) chooseTable(t *template.Template) {
	d.chooseFile(tables(), func(path string) { d.readTable(t, path) })
}

// tables are how the files of tables end.
func tables() []string { return []string{spreadsheet.XLSX, spreadsheet.CSV} }

// isTable reports whether a file is a table by its name.
func isTable(path string) bool { return slices.Contains(tables(), strings.ToLower(filepath.Ext(path))) }

// readTable reads a table for a series.
func (d *desk) readTable(t *template.Template, path string) {
	p := &papers{template: t, name: filepath.Base(path), said: map[string]string{}, common: map[string]string{}}
	file, err := os.Open(path)
	if err == nil {
		p.table, err = spreadsheet.Read(p.name, file)
		err = cmp.Or(err, file.Close())
	}
	d.tableRead(p, err)
}

// tableRead matches the columns of a table with the fields, and asks for those that it does not know.
func (d *desk) tableRead(p *papers, err error) {
	again := func() { d.askSeries(p.template) }
	if err == nil && len(p.table.Rows) == 0 {
		err = errors.New(wording.NoRows(p.name))
	}
	if err != nil {
		d.fail(failure(wording.WriteAllPapers, err), wording.ChooseTable, again)
		return
	}
	columns, err := series.Match(p.template, p.table.Head, p.said)
	var unknown *series.UnknownColumns
	if errors.As(err, &unknown) {
		d.askColumn(p, unknown.Columns[0], unknown.Free)
		return
	}
	if err != nil {
		d.fail(failure(wording.WriteAllPapers, err), wording.ChooseTable, again)
		return
	}
	p.series = &series.Series{
		Template: p.template, Profile: d.unit, Options: template.Options{Today: d.today(), Sheet: d.sheet(d.templateHeader(p.template))},
		Common: p.common, Columns: columns, Faces: d.faces, Sheet: d.sheet, Meta: cli.Meta,
	}
	lacking, err := p.series.Lacking()
	if err == nil && len(lacking) > 0 {
		d.askCommon(p, lacking[0])
		return
	}
	if err != nil {
		d.fail(failure(wording.WriteAllPapers, err), wording.ChooseTable, again)
		return
	}
	d.askPapers(p)
}

// templateHeader is an empty document that follows what a template's documents follow.
func (d *desk) templateHeader(t *template.Template) *drafting.Document {
	return &drafting.Document{Header: drafting.Header{Standard: t.Standard, Choices: maps.Clone(t.Choices)}}
}

// askColumn asks which field a column gives, of those that no other does.
func (d *desk) askColumn(p *papers, column string, free []*template.Field) {
	options, names := []string{wording.LeaveColumn}, []string{""}
	for _, f := range free {
		options, names = append(options, f.Label), append(names, f.Name)
	}
	choice := control.NewChoice(options, 0, func(int) {})
	strip := newRowStrip(d, wording.GoOn, func() {
		p.said[column] = names[choice.At()]
		d.tableRead(p, nil)
	}, heading(wording.ColumnFor(column)), choice)
	strip.first = choice
	d.frame.ask(strip)
}

// askCommon asks for a required field that no column gives: it is the same in all papers.
func (d *desk) askCommon(p *papers, label string) {
	i := slices.IndexFunc(p.template.Fields, func(f template.Field) bool { return f.Label == label })
	if i < 0 {
		d.fail(failure(wording.WriteAllPapers, errors.New(wording.LacksColumns(label))), wording.ChooseTable, func() { d.askSeries(p.template) })
		return
	}
	f := p.template.Fields[i]
	d.frame.ask(newWords(d, wording.CommonFor(label), p.common[f.Name], f.Guidance, func(words string) {
		if strings.TrimSpace(words) == "" {
			return
		}
		p.common[f.Name] = words
		d.tableRead(p, nil)
	}))
}

// askPapers shows a row as it will be on paper, and asks how the papers are written.
func (d *desk) askPapers(p *papers) {
	row := control.NewNumber(1, 1, len(p.table.Rows), func(n int) {
		p.row = n - 1
		d.showRow(p)
	})
	out := control.NewChoice([]string{wording.SeriesOne, wording.SeriesEach}, 0, func(i int) { p.each = i == 1 })
	strip := newRowStrip(d, wording.MakeSeries, func() { d.askSeriesPath(p) },
		heading(p.template.Title), label(wording.RowsFound(len(p.table.Rows))), label(wording.SeriesRow), row, out)
	d.frame.ask(strip)
	d.showRow(p)
}

// showRow shows the first page of a row's paper in the place of the template's picture; what is wrong with it is told.
func (d *desk) showRow(p *papers) {
	_, pages, err := p.series.Pages(p.table.Rows[p.row])
	if err != nil {
		d.gallery.Preview(nil)
		d.fail(wording.Sentence(p.template.Labelled(series.Failure{Line: p.table.Rows[p.row].Line, Err: err}))+".", "", nil)
		return
	}
	d.frame.setBand(nil)
	d.gallery.Preview(func(width int) image.Image { return d.picture(pages.Pages[0], width) })
}

// askSeriesPath asks where the papers go.
func (d *desk) askSeriesPath(p *papers) {
	path := filepath.Join(d.folder(), strings.TrimSuffix(p.name, filepath.Ext(p.name)))
	if !p.each {
		path += ".pdf"
	}
	d.frame.ask(newStrip(d, wording.SeriesTo, path, wording.WriteSeries, "", func(path string) {
		path = strings.TrimSpace(path)
		if !p.each && !strings.EqualFold(filepath.Ext(path), ".pdf") {
			path += ".pdf"
		}
		d.frame.ask(nil)
		d.replacing(path, func() { d.makeSeries(p, path) })
	}))
}

// errNothing keeps a file from being written where there is nothing to write.
var errNothing = errors.New("nothing")

// tellEvery is how often the band says how far a series is: the screen takes its time for each.
const tellEvery = 200 * time.Millisecond

// makeSeries writes the papers off the screen's goroutine; the band says how far it is, and can stop it.
func (d *desk) makeSeries(p *papers, path string) {
	ctx, cancel := context.WithCancel(context.Background())
	var told time.Time
	progress := func(done, all int) {
		if time.Since(told) > tellEvery {
			told = time.Now()
			d.do(func() {
				if ctx.Err() == nil {
					d.tell(control.NewRunning(wording.MakingSeries(done, all), wording.StopReading, cancel, cancel))
				}
			})
		}
	}
	go func() {
		var report series.Report
		var err error
		if p.each {
			report, err = p.files(ctx, path, progress)
		} else {
			err = batch.Replace(path, func(w io.Writer) error {
				var err error
				if report, err = p.series.Together(ctx, p.table.Rows, w, progress); err == nil && (report.Cancelled || report.Made == 0) {
					err = errNothing
				}
				return err
			})
		}
		d.do(func() {
			cancel()
			d.seriesEnded(p, path, report, err)
		})
	}()
}

// files writes a file for each paper into a folder. A folder that is made for them goes again where there are none.
func (p *papers) files(ctx context.Context, folder string, progress series.Progress) (series.Report, error) {
	_, there := os.Stat(folder)
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return series.Report{}, err
	}
	report, err := p.series.Files(ctx, p.table.Rows, folder, batch.Replace, progress)
	if report.Made == 0 && errors.Is(there, fs.ErrNotExist) {
		err = errors.Join(err, os.Remove(folder))
	}
	return report, err
}

// seriesEnded tells what came of a series.
func (d *desk) seriesEnded(p *papers, path string, report series.Report, err error) {
	again := func() { d.askSeriesPath(p) }
	switch {
	case report.Cancelled:
		made := report.Made
		if !p.each {
			made = 0 // one file is whole or not there
		}
		d.tell(control.NewNote(wording.SeriesStopped(made, len(p.table.Rows)), "", nil, d.closeBand))
	case len(report.Failures) > 0:
		said := wording.SeriesMade(report.Made, len(p.table.Rows), report.Pages)
		d.fail(said+" "+wording.SeriesFaults(len(report.Failures), p.template.Labelled(report.Failures[0])), wording.ChooseTable, func() { d.askSeries(p.template) })
	case err != nil:
		d.fail(failure(wording.WriteAllPapers, err), wording.TryElsewhere, again)
	default:
		d.app.Preferences().SetString(prefFolder, filepath.Dir(path))
		d.tell(control.NewNote(wording.SeriesMade(report.Made, len(p.table.Rows), report.Pages), wording.OpenFile, d.inBand(func() {
			if err := d.openFile(path); err != nil {
				d.fail(failure(wording.OpenIt, err), "", nil)
			}
		}), d.closeBand))
	}
}
