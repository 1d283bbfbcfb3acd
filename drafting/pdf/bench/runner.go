package main

import (
	"bufio"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// runner makes the PDF once and says how long one document took.
type runner struct {
	name string // for people
	key  string // for benchstat
	ours string // key of the runner of ours that does the same; "" for our own
	out  string // the file that it makes
	run  func() (time.Duration, error)
}

const (
	keyProcess = "thethuc_process"
	keyWarm    = "thethuc_warm"
	// copies is how many files LibreOffice gets in one process.
	copies = 16
	// libreOffice and typstModule are asked for by these names.
	libreOffice = "soffice"
	typstModule = "node_modules/@myriaddreamin/typst-ts-node-compiler"
)

// runners lists who takes part; who is missing is noted in the report. closing ends what
// runs in the background.
func (h *house) runners(folder, typst string, r *report) (all []runner, closing func()) {
	path := func(name string) string { return filepath.Join(folder, name) }
	all = []runner{
		{"Thể Thức, cả tiến trình", keyProcess, "", path("process.pdf"), command(path(program), "export", path(linesFile), "-o", path("process.pdf"))},
		{"Thể Thức, trong tiến trình", keyWarm, "", path("warm.pdf"), timed(func() error { return h.export(path("warm.pdf")) })},
	}
	closing = func() {}
	if office, err := officeRunners(folder); err != nil {
		r.missing = append(r.missing, fmt.Sprintf("LibreOffice (%s): %v", libreOffice, err))
	} else {
		all = append(all, office...)
	}
	if cli, err := exec.LookPath("typst"); err != nil {
		r.missing = append(r.missing, "Typst (typst): "+err.Error())
	} else {
		all = append(all, runner{
			"Typst, cả tiến trình", "typst_process", keyProcess, path("typst.pdf"),
			command(cli, "compile", path(typstFile), path("typst.pdf")),
		})
	}
	node, err := startNode(folder, typst)
	if err != nil {
		r.missing = append(r.missing, fmt.Sprintf("Typst trong tiến trình (Node, %s): %v", typstModule, err))
		return all, closing
	}
	return append(all,
		runner{"Typst trong Node, cả tiến trình", "typst_node_process", keyProcess, path("node.pdf"), func() (time.Duration, error) {
			return timed(func() error { return once(folder, typst) })()
		}},
		runner{"Typst, trong tiến trình", "typst_warm", keyWarm, path("node.pdf"), node.compile},
	), node.close
}

func timed(f func() error) func() (time.Duration, error) {
	return func() (time.Duration, error) {
		began := time.Now()
		err := f()
		return time.Since(began), err
	}
}

// command runs a program from its start to its end.
func command(name string, args ...string) func() (time.Duration, error) {
	return timed(func() error {
		if out, err := exec.Command(name, args...).CombinedOutput(); err != nil {
			return fmt.Errorf("%w\n%s", err, out)
		}
		return nil
	})
}

// officeRunners returns LibreOffice's runners: cold with one file, and one process with many. Its
// profile, which the very first start makes, is there before.
func officeRunners(folder string) ([]runner, error) {
	name, err := exec.LookPath(libreOffice)
	if err != nil {
		return nil, err
	}
	out := filepath.Join(folder, "office")
	args := []string{"-env:UserInstallation=file://" + filepath.Join(folder, "profile"), "--headless", "--convert-to", "pdf", "--outdir", out}
	word, err := os.ReadFile(filepath.Join(folder, wordFile))
	if err != nil {
		return nil, err
	}
	many := args
	for i := range copies {
		file := filepath.Join(folder, fmt.Sprintf("word-%d.docx", i))
		if err := os.WriteFile(file, word, 0o600); err != nil {
			return nil, err
		}
		many = append(many, file)
	}
	cold := command(name, append(args[:len(args):len(args)], filepath.Join(folder, wordFile))...)
	if _, err := cold(); err != nil {
		return nil, err
	}
	pdf := filepath.Join(out, strings.TrimSuffix(wordFile, ".docx")+".pdf")
	if _, err := os.Stat(pdf); err != nil {
		return nil, fmt.Errorf("không ra tệp PDF: %w", err)
	}
	batch := command(name, many...)
	return []runner{
		{"LibreOffice, cả tiến trình", "soffice_process", keyProcess, pdf, cold},
		{fmt.Sprintf("LibreOffice, mỗi tệp khi một tiến trình làm %d tệp", copies), "soffice_batch", keyWarm, pdf, func() (time.Duration, error) {
			took, err := batch()
			return took / copies, err
		}},
	}, nil
}

//go:embed compile.mjs
var compileScript []byte

// node is Typst's compiler inside a running Node, which compiles once for each line that it
// gets and answers with the milliseconds that it took.
type node struct {
	command *exec.Cmd
	in      io.WriteCloser
	answers *bufio.Scanner
}

func nodeCommand(folder, typst string) (*exec.Cmd, error) {
	name, err := exec.LookPath("node")
	if err != nil {
		return nil, err
	}
	typst, err = filepath.Abs(typst)
	if err != nil {
		return nil, err
	}
	if _, err := os.Stat(filepath.Join(typst, typstModule)); err != nil {
		return nil, fmt.Errorf("cài bằng npm rồi nêu thư mục ở -typst: %w", err)
	}
	script := filepath.Join(folder, "compile.mjs")
	if err := os.WriteFile(script, compileScript, 0o600); err != nil {
		return nil, err
	}
	return exec.Command(name, script, typst, filepath.Join(folder, typstFile), filepath.Join(folder, "node.pdf")), nil
}

// once starts Node for one document.
func once(folder, typst string) error {
	c, err := nodeCommand(folder, typst)
	if err != nil {
		return err
	}
	c.Stdin = strings.NewReader("\n")
	if out, err := c.CombinedOutput(); err != nil {
		return fmt.Errorf("%w\n%s", err, out)
	}
	return nil
}

// startNode starts Node and compiles once, so that faces are loaded.
func startNode(folder, typst string) (*node, error) {
	c, err := nodeCommand(folder, typst)
	if err != nil {
		return nil, err
	}
	in, err := c.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := c.StdoutPipe()
	if err != nil {
		return nil, err
	}
	c.Stderr = os.Stderr
	if err := c.Start(); err != nil {
		return nil, err
	}
	n := &node{c, in, bufio.NewScanner(out)}
	if _, err := n.compile(); err != nil {
		n.close()
		return nil, err
	}
	return n, nil
}

func (n *node) compile() (time.Duration, error) {
	if _, err := io.WriteString(n.in, "\n"); err != nil {
		return 0, err
	}
	if !n.answers.Scan() {
		return 0, errors.Join(errors.New("node không trả lời"), n.answers.Err())
	}
	ms, err := strconv.ParseFloat(n.answers.Text(), 64)
	return time.Duration(ms * float64(time.Millisecond)), err
}

func (n *node) close() {
	_ = n.in.Close()
	_ = n.command.Wait()
}
