package docx

import (
	"errors"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Limits of the XML of one file.
const (
	maxDepth    = 256
	maxElements = 5_000_000
)

// Faults of XML. A part with a document type is refused, since no Word file has one and it
// could name other files.
var (
	errXML      = errors.New("malformed XML")
	errDeep     = errors.New("elements nested too deep")
	errElements = errors.New("too many elements")
	errDoctype  = errors.New("a document type")
)

// attr is an attribute; its value is as written, with entities.
type attr struct {
	space space
	name  string
	value string
}

// scanner walks the elements of one XML part. It keeps its first fault; from then on nothing
// follows. encoding/xml takes 7.5 ms for a file of three pages, more than a whole reading may.
type scanner struct {
	data  string
	pos   int
	depth int
	err   error
	left  *int // elements that the file may still have

	space space // of the current element
	name  string
	attrs []attr
	empty bool // the current element ends where it begins

	open     []string // names, with prefix, of the elements around
	declared []prefixed
	last     prefixed // that was asked for
	plain    space    // elements without a prefix
	passing  bool     // attributes of the next elements do not matter
}

// prefixed is a prefix and what it means.
type prefixed struct {
	prefix string
	space  space
}

func newScanner(data string, left *int) *scanner {
	return &scanner{data: unicoded(data), left: left}
}

// unicoded turns UTF-16, which the standard permits, into UTF-8.
func unicoded(data string) string {
	if len(data) < 2 {
		return data
	}
	big := data[0] == 0xFE && data[1] == 0xFF
	if !big && (data[0] != 0xFF || data[1] != 0xFE) {
		return strings.TrimPrefix(data, "\ufeff")
	}
	units := make([]uint16, 0, len(data)/2)
	for i := 2; i+1 < len(data); i += 2 {
		u := uint16(data[i]) | uint16(data[i+1])<<8
		if big {
			u = u>>8 | u<<8
		}
		units = append(units, u)
	}
	return string(utf16.Decode(units))
}

type event uint8

const (
	endOfData event = iota
	startOf
	endOf
	letters
)

func (s *scanner) fail(err error) (event, string) {
	if s.err == nil {
		s.err = err
	}
	s.pos = len(s.data)
	return endOfData, ""
}

// next moves to the next event; text is that of letters, as written.
func (s *scanner) next() (what event, text string) {
	if s.empty {
		s.empty = false
		s.close()
		return endOf, ""
	}
	for s.pos < len(s.data) {
		if s.data[s.pos] != '<' {
			end := strings.IndexByte(s.data[s.pos:], '<')
			if end < 0 {
				end = len(s.data) - s.pos
			}
			text = s.data[s.pos : s.pos+end]
			s.pos += end
			return letters, text
		}
		rest := s.data[s.pos:]
		switch {
		case strings.HasPrefix(rest, "</"):
			return s.end()
		case strings.HasPrefix(rest, "<![CDATA["):
			end := strings.Index(rest, "]]>")
			if end < 0 {
				return s.fail(errXML)
			}
			s.pos += end + 3
			return letters, strings.ReplaceAll(rest[9:end], "&", "&amp;")
		case strings.HasPrefix(rest, "<!--"):
			if !s.past(rest, "-->") {
				return s.fail(errXML)
			}
		case strings.HasPrefix(rest, "<?"):
			if !s.past(rest, "?>") {
				return s.fail(errXML)
			}
		case strings.HasPrefix(rest, "<!"):
			return s.fail(errDoctype)
		default:
			return s.start()
		}
	}
	if s.depth > 0 {
		return s.fail(errXML)
	}
	return endOfData, ""
}

func (s *scanner) past(rest, mark string) bool {
	end := strings.Index(rest, mark)
	s.pos += end + len(mark)
	return end >= 0
}

func (s *scanner) close() {
	s.depth--
	s.open = s.open[:s.depth]
}

func (s *scanner) end() (event, string) {
	end := strings.IndexByte(s.data[s.pos:], '>')
	if end < 0 || s.depth == 0 {
		return s.fail(errXML)
	}
	name := s.data[s.pos+2 : s.pos+end]
	if open := s.open[s.depth-1]; name != open && strings.TrimRight(name, " \t\r\n") != open {
		return s.fail(errXML)
	}
	s.pos += end + 1
	s.close()
	return endOf, ""
}

func isBlank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

func isNameEnd(c byte) bool {
	return isBlank(c) || c == '>' || c == '/' || c == '=' || c == '<' || c == '"'
}

func (s *scanner) word() string {
	start := s.pos
	for s.pos < len(s.data) && !isNameEnd(s.data[s.pos]) {
		s.pos++
	}
	return s.data[start:s.pos]
}

func (s *scanner) blanks() byte {
	for s.pos < len(s.data) && isBlank(s.data[s.pos]) {
		s.pos++
	}
	if s.pos >= len(s.data) {
		return 0
	}
	return s.data[s.pos]
}

func (s *scanner) start() (event, string) {
	if *s.left--; *s.left < 0 {
		return s.fail(errElements)
	}
	if s.depth >= maxDepth {
		return s.fail(errDeep)
	}
	s.pos++
	name := s.word()
	if name == "" {
		return s.fail(errXML)
	}
	s.attrs = s.attrs[:0]
	for {
		if s.passing && !s.toTagEnd() {
			return s.fail(errXML)
		}
		switch s.blanks() {
		case 0, '<', '=', '"':
			return s.fail(errXML)
		case '/':
			if !strings.HasPrefix(s.data[s.pos:], "/>") {
				return s.fail(errXML)
			}
			s.pos++
			s.empty = true
		case '>':
		default:
			if !s.attribute() {
				return s.fail(errXML)
			}
			continue
		}
		break
	}
	s.pos++
	s.open = append(s.open, name)
	s.depth++
	if s.passing {
		return startOf, ""
	}
	s.space, s.name = s.resolve(name, s.plain)
	for i := range s.attrs {
		s.attrs[i].space, s.attrs[i].name = s.resolve(s.attrs[i].name, noSpace)
	}
	return startOf, ""
}

// toTagEnd moves to the end of the tag that has begun, past all attributes.
func (s *scanner) toTagEnd() bool {
	for s.pos < len(s.data) {
		switch c := s.data[s.pos]; c {
		case '>':
			return true
		case '"', '\'':
			end := strings.IndexByte(s.data[s.pos+1:], c)
			if end < 0 {
				return false
			}
			s.pos += end + 1
		case '/':
			if strings.HasPrefix(s.data[s.pos:], "/>") {
				return true
			}
		case '<':
			return false
		}
		s.pos++
	}
	return false
}

func (s *scanner) attribute() bool {
	name := s.word()
	if name == "" || s.blanks() != '=' {
		return false
	}
	s.pos++
	quote := s.blanks()
	if quote != '"' && quote != '\'' {
		return false
	}
	s.pos++
	end := strings.IndexByte(s.data[s.pos:], quote)
	if end < 0 {
		return false
	}
	value := s.data[s.pos : s.pos+end]
	s.pos += end + 1
	if prefix, ok := strings.CutPrefix(name, "xmlns:"); ok {
		s.declare(prefix, spaces[value])
		return true
	}
	if name == "xmlns" {
		s.plain = spaces[value]
		return true
	}
	s.attrs = append(s.attrs, attr{name: name, value: value})
	return true
}

// resolve parts a name from its prefix. A prefix means what was last said of it: no Word file
// gives one two meanings that both matter here.
func (s *scanner) resolve(name string, plain space) (space, string) {
	i := strings.IndexByte(name, ':')
	if i < 0 {
		return plain, name
	}
	return s.meaning(name[:i]), name[i+1:]
}

func (s *scanner) meaning(prefix string) space {
	if prefix == s.last.prefix {
		return s.last.space
	}
	for i := range s.declared {
		if d := &s.declared[i]; d.prefix == prefix {
			s.last = *d
			return d.space
		}
	}
	sp := prefixes[prefix]
	s.declare(prefix, sp)
	return sp
}

// mostPrefixes bounds how many prefixes are remembered; Word declares some thirty.
const mostPrefixes = 256

func (s *scanner) declare(prefix string, sp space) {
	s.last = prefixed{}
	for i := range s.declared {
		if s.declared[i].prefix == prefix {
			s.declared[i].space = sp
			return
		}
	}
	if len(s.declared) < mostPrefixes {
		s.declared = append(s.declared, prefixed{prefix, sp})
	}
}

// is reports whether the current element is this one of WordprocessingML.
func (s *scanner) is(name string) bool { return s.space == wordSpace && s.name == name }

// each calls visit with every element inside the current one; what visit leaves unread of it
// is passed over.
func (s *scanner) each(visit func()) {
	around := s.depth
	for {
		switch what, _ := s.next(); {
		case what == endOfData, what == endOf && s.depth < around:
			return
		case what == startOf:
			inside := s.depth
			visit()
			s.leave(inside)
		}
	}
}

// leave passes over the rest of the element that was entered at this depth.
func (s *scanner) leave(depth int) {
	s.passing = true
	for s.depth >= depth {
		if what, _ := s.next(); what == endOfData {
			break
		}
	}
	s.passing = false
}

// text returns the letters right inside the current element.
func (s *scanner) text() string {
	around := s.depth
	var first string
	var b strings.Builder
	for {
		what, text := s.next()
		switch {
		case what == endOfData, what == endOf && s.depth < around:
			if b.Len() > 0 {
				return unescape(b.String())
			}
			return unescape(first)
		case what == startOf:
			s.leave(s.depth)
		case what != letters:
		case first == "":
			first = text
		default:
			if b.Len() == 0 {
				b.WriteString(first)
			}
			b.WriteString(text)
		}
	}
}

// raw returns an attribute of the current element as written, in its namespace.
func (s *scanner) raw(in space, name string) (string, bool) {
	for i := range s.attrs {
		if a := &s.attrs[i]; a.name == name && a.space == in {
			return a.value, true
		}
	}
	return "", false
}

// attr returns an attribute of WordprocessingML, "" where there is none.
func (s *scanner) attr(name string) string {
	v, _ := s.raw(wordSpace, name)
	return unescape(v)
}

// bare returns an attribute without a prefix.
func (s *scanner) bare(name string) string {
	v, _ := s.raw(noSpace, name)
	return unescape(v)
}

// val returns the attribute w:val.
func (s *scanner) val() string { return s.attr("val") }

// unescape puts letters in the place of entities. One that is unknown stays as written: a
// part without a document type cannot say what it means.
func unescape(s string) string {
	i := strings.IndexByte(s, '&')
	if i < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i >= 0 {
		b.WriteString(s[:i])
		s = s[i:]
		end := strings.IndexByte(s[:min(len(s), 12)], ';')
		letter := ""
		if end > 0 {
			letter = entity(s[1:end])
		}
		if letter == "" {
			b.WriteByte('&')
			s = s[1:]
		} else {
			b.WriteString(letter)
			s = s[end+1:]
		}
		i = strings.IndexByte(s, '&')
	}
	b.WriteString(s)
	return b.String()
}

func entity(name string) string {
	switch name {
	case "amp":
		return "&"
	case "lt":
		return "<"
	case "gt":
		return ">"
	case "quot":
		return `"`
	case "apos":
		return "'"
	}
	digits, ok := strings.CutPrefix(name, "#")
	if !ok {
		return ""
	}
	base := 10
	if hex, ok := strings.CutPrefix(strings.ToLower(digits), "x"); ok {
		digits, base = hex, 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil || n == 0 || !utf8.ValidRune(rune(n)) {
		return ""
	}
	return string(rune(n))
}
