package pdf

import (
	"bytes"
	"slices"
	"strconv"

	"thethuc/drafting/pattern"
)

var (
	tailPattern = pattern.New(`trailer\n<<\n/Size (\d+)\n/Root (\d+) 0 R\n/Info (\d+) 0 R\n>>\nstartxref\n(\d+)\n%%EOF\n$`)
	freeEntry   = []byte("0000000000 65535 f \n")
	objectEnd   = []byte("\nendobj\n")
)

// takeApart reads a file that gofpdf wrote, and no other.
func takeApart(raw []byte) (*book, error) {
	tail := tailPattern.FindSubmatch(raw[max(0, len(raw)-200):])
	if tail == nil {
		return nil, errUnexpected
	}
	var numbers [4]int
	for i := range numbers {
		n, err := strconv.Atoi(string(tail[i+1]))
		if err != nil {
			return nil, errUnexpected
		}
		numbers[i] = n
	}
	size, root, info, table := numbers[0], numbers[1], numbers[2], numbers[3]
	if table > len(raw) || size > len(raw) || root >= size || info >= size {
		return nil, errUnexpected
	}
	_, entries, ok := bytes.Cut(raw[table:], freeEntry)
	if !ok {
		return nil, errUnexpected
	}
	b := &book{bodies: make([][]byte, size), root: root, info: info}
	return b, b.read(raw[:table], entries)
}

// read cuts the objects out of raw. Each is looked for at its place in the table, and ends
// at the place of the next, so that nothing inside a stream can look like an end.
func (b *book) read(raw, entries []byte) error {
	const entry = len("0000000000 00000 n \n")
	starts := make([]int, 0, len(b.bodies))
	for n := range b.bodies[1:] {
		if len(entries) < (n+1)*entry {
			return errUnexpected
		}
		at, err := strconv.Atoi(string(entries[n*entry : n*entry+10]))
		if err != nil || at < 0 || at > len(raw) {
			return errUnexpected
		}
		starts = append(starts, at)
	}
	ends := nextOf(starts, len(raw))
	for i, at := range starts {
		object, ok := bytes.CutPrefix(raw[at:ends[at]], append(strconv.AppendInt(nil, int64(i+1), 10), " 0 obj\n"...))
		if !ok || !bytes.HasSuffix(object, objectEnd) {
			return errUnexpected
		}
		b.bodies[i+1] = object[:len(object)-len(objectEnd)]
	}
	return nil
}

// nextOf maps each place to the next one behind it.
func nextOf(places []int, last int) map[int]int {
	next := make(map[int]int, len(places))
	sorted := append(slices.Sorted(slices.Values(places)), last)
	for i, at := range sorted[:len(places)] {
		next[at] = sorted[i+1]
	}
	return next
}
