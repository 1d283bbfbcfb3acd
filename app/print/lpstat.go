//go:build !windows

package print

import (
	"slices"
	"strings"
)

// readPrinters reads the printers out of lpstat's words in the C locale: report of -d -a -p,
// names of -e. Every printer of either list is there once, in rising order.
func readPrinters(report, names string) []Printer {
	found := map[string]*Printer{}
	get := func(name string) *Printer {
		if found[name] == nil {
			found[name] = &Printer{Name: name}
		}
		return found[name]
	}
	byDefault := ""
	for line := range strings.Lines(report) {
		// A reason stands indented under its printer.
		if strings.TrimLeft(line, " \t") != line {
			continue
		}
		line = strings.TrimSpace(line)
		if name, ok := strings.CutPrefix(line, "system default destination: "); ok {
			byDefault = name
			continue
		}
		rest, isState := strings.CutPrefix(line, "printer ")
		name, rest, ok := strings.Cut(rest, " ")
		switch {
		case !ok:
		case isState:
			if p := get(name); p.State != Refusing {
				p.State = state(rest)
			}
		case strings.HasPrefix(rest, "not accepting requests"):
			get(name).State = Refusing
		}
	}
	for name := range strings.Lines(names) {
		if name = strings.TrimSpace(name); name != "" {
			get(name)
		}
	}
	printers := make([]Printer, 0, len(found))
	for _, p := range found {
		p.Default = p.Name == byDefault
		printers = append(printers, *p)
	}
	slices.SortFunc(printers, func(a, b Printer) int { return strings.Compare(a.Name, b.Name) })
	return printers
}

// state reads what follows a printer's name in "printer NAME …".
func state(words string) State {
	switch {
	case strings.HasPrefix(words, "is idle"):
		return Idle
	case strings.HasPrefix(words, "now printing"):
		return Printing
	case strings.HasPrefix(words, "disabled"):
		return Stopped
	}
	return Unknown
}

// readOptions reads papers and sides out of the lines of lpoptions -l, which are
// "Keyword/Text: choice *default choice". A driver that has options, none of them for sides,
// prints on one.
func readOptions(options string, p *Printer) {
	driver, sides := false, false
	for line := range strings.Lines(options) {
		option, choices, ok := strings.Cut(line, ": ")
		if !ok {
			continue
		}
		driver = true
		keyword, _, _ := strings.Cut(option, "/")
		switch lower := strings.ToLower(keyword); {
		case lower == "pagesize" || lower == "media" && len(p.Papers) == 0:
			p.Papers = papers(choices)
		case strings.Contains(lower, "duplex") || lower == "sides":
			sides = true
		}
	}
	p.TwoSided = sides || !driver
}

// papers are the sizes of one option without those that a person would have to measure.
func papers(choices string) []string {
	var sizes []string
	for size := range strings.FieldsSeq(choices) {
		size = strings.TrimPrefix(size, "*")
		if !strings.HasPrefix(size, "Custom.") {
			sizes = append(sizes, size)
		}
	}
	return sizes
}

// requestID reads the name of the job out of lp's "request id is NAME-12 (1 file(s))".
func requestID(answer string) string {
	rest, ok := strings.CutPrefix(strings.TrimSpace(answer), "request id is ")
	if !ok {
		return ""
	}
	id, _, _ := strings.Cut(rest, " ")
	return id
}
