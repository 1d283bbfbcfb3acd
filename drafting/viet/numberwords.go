package viet

// digitOf has the words of digits, with those that stand for them after tens.
var digitOf = map[string]uint64{
	"không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5,
	"sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}

var scaleOf = map[string]uint64{
	"nghìn": 1_000, "ngàn": 1_000, "triệu": 1_000_000, "tỷ": milliard, "tỉ": milliard,
}

// ParseNumberWords reads a number in words from the front of a text, as NumberWords and the
// usual other ways write it: "ngàn" for "nghìn", "lẻ" for "linh", "tỉ" for "tỷ", with commas
// between the parts. It returns the bytes that it read; 0 where no number stands there.
func ParseNumberWords(text string) (n uint64, read int) {
	r := numberReader{text: Cut(text)}
	for i := r.text.Next(-1); i < r.text.Len(); i = r.text.Next(i) {
		if r.text.Word(i) == "," && r.any {
			continue
		}
		if r.text.Kind(i) != Word || !r.word(RestyleTone(Lower(r.text.Word(i)), OldStyle)) {
			break
		}
		read = r.text.End(i)
	}
	if !r.any || r.broken {
		return 0, 0
	}
	return r.total + r.part + r.group, read
}

// numberReader reads word by word: total is of the milliards, part of what is below them,
// group of the hundreds, tens and ones that no scale has followed yet.
type numberReader struct {
	text               *Text
	total, part, group uint64
	digit              uint64 // the last digit, until it is known what of
	hasDigit           bool
	last               uint64 // the last scale
	any, broken        bool
}

// word reads one word; false where it is none of a number.
func (r *numberReader) word(w string) bool {
	if d, ok := digitOf[w]; ok {
		if r.hasDigit {
			return false
		}
		r.hasDigit, r.any = true, true
		r.group += d
		r.digit = d
		return true
	}
	if !r.any && w != "mười" {
		return false
	}
	switch w {
	case "mười":
		if r.hasDigit {
			return false
		}
		r.group += 10
		r.any = true
	case "mươi", "chục":
		return r.times(10)
	case "trăm":
		return r.times(100)
	case "linh", "lẻ":
		return !r.hasDigit
	default:
		return r.scale(scaleOf[w])
	}
	return true
}

// times makes the last digit tens or hundreds.
func (r *numberReader) times(by uint64) bool {
	if !r.hasDigit {
		return false
	}
	r.group += r.digit*by - r.digit
	r.hasDigit = false
	return true
}

// scale ends a group.
func (r *numberReader) scale(by uint64) bool {
	const largest = 1 << 33 // milliards that fit
	r.hasDigit = false
	switch {
	case by == 0:
		return false
	case by == milliard:
		if r.total+r.part+r.group > largest {
			r.broken = true
			return false
		}
		r.total, r.part = (r.total+r.part+r.group)*milliard, 0
	case r.group == 0 && r.last != 0: // "không nghìn" says nothing; "triệu nghìn" is none
	default:
		r.part += r.group * by
	}
	r.group, r.last = 0, by
	return true
}
