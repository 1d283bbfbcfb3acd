package viet

// pairs is a set of the bytes of a text and of two that follow one another in it, those by some of
// their bits (a Bloom filter): what it lacks the text lacks too.
type pairs struct {
	bytes [1 << (8 - wordBits)]uint64
	both  [1 << (pairBits - wordBits)]uint64
}

const (
	pairBits = 10
	wordBits = 6 // of a number that holds 64
)

func (p *pairs) add(s string) {
	var before byte
	for i := range len(s) {
		b := s[i]
		set(p.bytes[:], uint32(b))
		set(p.both[:], pairOf(before, b))
		before = b
	}
}

func set(bits []uint64, at uint32) {
	bits[at>>wordBits] |= 1 << (at & (1<<wordBits - 1))
}

func isSet(bits []uint64, at uint32) bool {
	return bits[at>>wordBits]>>(at&(1<<wordBits-1))&1 != 0
}

// mayHold reports whether all bytes and pairs of s are there. It is sure of one byte.
func (p *pairs) mayHold(s string) bool {
	if len(s) == 1 {
		return isSet(p.bytes[:], uint32(s[0]))
	}
	for i := 1; i < len(s); i++ {
		if !isSet(p.both[:], pairOf(s[i-1], s[i])) {
			return false
		}
	}
	return true
}

func pairOf(a, b byte) uint32 {
	const mix = 0x9E3779B1 // of Fibonacci hashing: 2^32 by the golden ratio
	return (uint32(a)<<8 | uint32(b)) * mix >> (32 - pairBits)
}
