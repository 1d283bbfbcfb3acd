package drafting

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// FileVersion is the version of the JSON form that Write writes and the highest that
// Read takes.
const FileVersion = 1

// Errors of Read.
var (
	// ErrNotDocument means that the file is something else, or is damaged.
	ErrNotDocument = errors.New("not a document")
	// ErrNewer means that a newer version of the program wrote the file.
	ErrNewer = errors.New("written by a newer version of the program")
)

type file struct {
	Version  int         `json:"thethuc"`
	LastID   NodeID      `json:"lastId"`
	Header   fileHeader  `json:"header"`
	Pieces   []filePiece `json:"pieces"`
	Observed *Observed   `json:"observed,omitempty"`
}

type fileHeader struct {
	Kind         string            `json:"kind,omitempty"`
	Standard     string            `json:"standard,omitempty"`
	Template     string            `json:"template,omitempty"`
	Source       string            `json:"source,omitempty"`
	Earlier      Earlier           `json:"earlier,omitzero"`
	Choices      map[string]string `json:"choices,omitempty"`
	Fields       map[string]string `json:"fields,omitempty"`
	Suppressions []Suppression     `json:"suppressions,omitempty"`
	Draft        int               `json:"draft,omitempty"`
	Final        bool              `json:"final,omitempty"`
}

type filePiece struct {
	ID    NodeID     `json:"id"`
	Kind  PieceKind  `json:"kind"`
	Nodes []fileNode `json:"nodes"`
}

type fileNode struct {
	ID        NodeID    `json:"id"`
	Component Component `json:"component"`
	Text      string    `json:"text"`
	Marks     []Mark    `json:"marks,omitempty"`
	Beside    bool      `json:"beside,omitempty"`
	NewPage   bool      `json:"newPage,omitempty"`
	Cell      *Cell     `json:"cell,omitempty"`
	Picture   *Picture  `json:"picture,omitempty"`
}

// Write writes the document, and what was observed of the file that it came from if
// anything was, as indented JSON (a ".vanban" file). The same document gives the same bytes.
func Write(w io.Writer, d *Document, seen *Observed) error {
	f := file{Version: FileVersion, LastID: d.LastID, Header: fileHeader(d.Header), Observed: seen}
	f.Pieces = make([]filePiece, len(d.Pieces))
	for i, p := range d.Pieces {
		f.Pieces[i] = filePiece{ID: p.ID, Kind: p.Kind, Nodes: make([]fileNode, len(p.Nodes))}
		for j, n := range p.Nodes {
			f.Pieces[i].Nodes[j] = fileNode(*n)
		}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	return enc.Encode(f)
}

// Read reads what Write wrote. Its errors wrap ErrNotDocument or ErrNewer, or are those
// of the reader; a document is returned whole or not at all.
func Read(r io.Reader) (*Document, *Observed, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, nil, err
	}
	var version struct {
		Version *int `json:"thethuc"`
	}
	if err := json.Unmarshal(data, &version); err != nil || version.Version == nil || *version.Version < 1 {
		return nil, nil, notDocument(data, err)
	}
	if *version.Version > FileVersion {
		return nil, nil, fmt.Errorf("version %d: %w", *version.Version, ErrNewer)
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	var f file
	if err := dec.Decode(&f); err != nil {
		return nil, nil, notDocument(data, err)
	}
	d, err := f.document()
	if err != nil {
		return nil, nil, fmt.Errorf("%w: %w", ErrNotDocument, err)
	}
	return d, f.Observed, nil
}

func notDocument(data []byte, err error) error {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		line := 1 + bytes.Count(data[:min(int(syntax.Offset), len(data))], []byte("\n"))
		return fmt.Errorf("line %d: %w: %w", line, ErrNotDocument, err)
	}
	if err != nil {
		return fmt.Errorf("%w: %w", ErrNotDocument, err)
	}
	return ErrNotDocument
}

func (f *file) document() (*Document, error) {
	d := &Document{Header: Header(f.Header), LastID: f.LastID}
	if len(f.Pieces) == 0 {
		return nil, errors.New("no pieces")
	}
	used := map[NodeID]bool{0: true}
	take := func(id NodeID) error {
		if used[id] {
			return fmt.Errorf("id %d is zero or given twice", id)
		}
		used[id] = true
		d.LastID = max(d.LastID, id)
		return nil
	}
	for _, fp := range f.Pieces {
		if err := take(fp.ID); err != nil {
			return nil, err
		}
		p := &Piece{ID: fp.ID, Kind: fp.Kind}
		switch fp.Kind {
		case Main, Attached, Appendix:
		default:
			return nil, fmt.Errorf("unknown kind of piece %q", fp.Kind)
		}
		for _, fn := range fp.Nodes {
			if err := take(fn.ID); err != nil {
				return nil, err
			}
			n := Node(fn)
			if err := n.check(); err != nil {
				return nil, err
			}
			p.Nodes = append(p.Nodes, &n)
		}
		d.Pieces = append(d.Pieces, p)
	}
	return d, nil
}

func (n *Node) check() error {
	if !n.Component.Known() {
		return fmt.Errorf("node %d: unknown component %q", n.ID, n.Component)
	}
	if !norm.NFC.IsNormalString(n.Text) {
		return fmt.Errorf("node %d: text is not NFC", n.ID)
	}
	if strings.ContainsAny(n.Text, "\n\r") {
		return fmt.Errorf("node %d: text has a line break", n.ID)
	}
	if (n.Component == TableCell) != (n.Cell != nil) || (n.Component == Figure) != (n.Picture != nil) {
		return fmt.Errorf("node %d: a %s with what another component has", n.ID, n.Component)
	}
	for i, m := range n.Marks {
		if !m.Fits(n.Text) {
			return fmt.Errorf("node %d: mark %d is unknown or lies outside the text", n.ID, i)
		}
	}
	if err := n.Cell.check(); err != nil {
		return fmt.Errorf("node %d: %w", n.ID, err)
	}
	if err := n.Picture.check(); err != nil {
		return fmt.Errorf("node %d: %w", n.ID, err)
	}
	return nil
}
