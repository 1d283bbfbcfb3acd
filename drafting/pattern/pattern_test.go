package pattern_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// TestPatternsInCode asks of every expression that stands in code what nobody hears at the start of
// the program: that it can be compiled, and that no package compiles one before it is asked.
func TestPatternsInCode(t *testing.T) {
	tree, seen := os.DirFS(".."), 0
	err := fs.WalkDir(tree, ".", func(name string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		source, err := fs.ReadFile(tree, name)
		if err != nil {
			return err
		}
		files := token.NewFileSet()
		file, err := parser.ParseFile(files, name, source, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		for call := range variableCalls(file) {
			switch called(call) {
			case "regexp.MustCompile":
				t.Errorf("%s: compiled when the program starts: make it a pattern", files.Position(call.Pos()))
			case "pattern.New":
				seen++
				if _, err := regexp.Compile(words(call.Args[0])); err != nil {
					t.Errorf("%s: %v", files.Position(call.Pos()), err)
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if seen == 0 {
		t.Error("no pattern was seen")
	}
}

// variableCalls yields the calls in the values of a file's variables.
func variableCalls(file *ast.File) func(func(*ast.CallExpr) bool) {
	return func(yield func(*ast.CallExpr) bool) {
		for _, d := range file.Decls {
			if _, ok := d.(*ast.GenDecl); !ok {
				continue
			}
			for n := range ast.Preorder(d) {
				if call, ok := n.(*ast.CallExpr); ok && !yield(call) {
					return
				}
			}
		}
	}
}

// called is the function of another package that is called, as the code names it.
func called(call *ast.CallExpr) string {
	if s, ok := call.Fun.(*ast.SelectorExpr); ok {
		if of, ok := s.X.(*ast.Ident); ok {
			return of.Name + "." + s.Sel.Name
		}
	}
	return ""
}

// words are those of a string as the code writes it; a letter stands for what has a name.
func words(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.BasicLit:
		if s, err := strconv.Unquote(e.Value); err == nil {
			return s
		}
	case *ast.BinaryExpr:
		return words(e.X) + words(e.Y)
	}
	return "x"
}
