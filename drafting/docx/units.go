package docx

import (
	"math"
	"strconv"
	"strings"
)

// The units of Word files.
const (
	twipsPerPoint = 20    // most measures
	emuPerPoint   = 12700 // drawings
	pointsPerInch = 72
	mmPerInch     = 25.4
	linesPerUnit  = 240 // line spacing that grows with the text, in lines
)

// round keeps two decimals: the finest unit of a text, a twip, is 0.05 pt or 0.018 mm.
func round(v float64) float64 { return math.Round(v*100) / 100 }

func twipsToPoints(t int) float64 { return round(float64(t) / twipsPerPoint) }

func twipsToMm(t int) float64 { return round(float64(t) / twipsPerPoint / pointsPerInch * mmPerInch) }

func pointsToMm(p float64) float64 { return round(p / pointsPerInch * mmPerInch) }

// most bounds any measure that is read, in its own unit, so that sums never overflow.
const most = 1 << 28

// number reads an integer of an attribute; what follows it is left out ("12.5" is 12).
func number(s string) (int, bool) {
	s = strings.TrimSpace(s)
	n, err := strconv.Atoi(s)
	if err != nil {
		f, err := strconv.ParseFloat(s, 64)
		if err != nil || math.IsNaN(f) {
			return 0, false
		}
		n = int(min(max(f, -most), most))
	}
	return min(max(n, -most), most), true
}

// twips reads a measure in twips, or one with a unit of its own ("2.5cm").
func twips(s string) (int, bool) {
	if n, ok := number(s); ok {
		return n, true
	}
	p, ok := points(s)
	return int(p * twipsPerPoint), ok
}

// halfPoints reads the size of letters in half points, or one with a unit of its own ("13pt").
func halfPoints(s string) (int, bool) {
	if n, ok := number(s); ok {
		return n, true
	}
	p, ok := points(s)
	return int(math.Round(p * 2)), ok
}

// cssUnits are the units of VML and of measures with a unit, in points.
var cssUnits = []struct {
	name   string
	points float64
}{
	{"pt", 1},
	{"in", pointsPerInch},
	{"mm", pointsPerInch / mmPerInch},
	{"cm", 10 * pointsPerInch / mmPerInch},
	{"px", 0.75},
	{"pc", 12},
	{"pi", 12},
	{"emu", 1.0 / emuPerPoint},
}

// points reads a measure with its unit, in points; one without is in pixels, as in VML.
func points(s string) (float64, bool) {
	s = strings.TrimSpace(s)
	factor := 0.75
	for _, u := range cssUnits {
		if rest, ok := strings.CutSuffix(s, u.name); ok {
			s, factor = rest, u.points
			break
		}
	}
	f, err := strconv.ParseFloat(strings.TrimSpace(s), 64)
	if err != nil || math.IsNaN(f) || math.Abs(f) > most {
		return 0, false
	}
	return f * factor, true
}
