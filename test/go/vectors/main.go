// Command vectors prints the frozen vectors of test/vectors/ledger, made by other people's code: golang.org/x/mod.
//
//	vectors tree   the tree over the eight inputs that Certificate Transparency has used since RFC 6962
//	vectors note   a signed note, by keys whose seeds are printed beside
package main

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

var inputs = []string{
	"", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
}

type inclusion struct {
	Index int64    `json:"index"`
	Size  int64    `json:"size"`
	Proof []string `json:"proof"`
}

type consistency struct {
	OldSize int64    `json:"oldSize"`
	Size    int64    `json:"size"`
	Proof   []string `json:"proof"`
}

func main() {
	log.SetFlags(0)
	var vectors any
	switch strings.Join(os.Args[1:], " ") {
	case "tree":
		vectors = treeVectors()
	case "note":
		vectors = noteVectors()
	default:
		log.Fatal("usage: vectors tree|note")
	}
	out, err := json.MarshalIndent(vectors, "", "  ")
	must(err)
	fmt.Println(string(out))
}

func treeVectors() any {
	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		hashes := make([]tlog.Hash, len(indexes))
		for i, index := range indexes {
			hashes[i] = stored[index]
		}
		return hashes, nil
	})
	var leaves, roots []string
	var inclusions []inclusion
	var consistencies []consistency
	for n, input := range inputs {
		record, err := hex.DecodeString(input)
		must(err)
		hashes, err := tlog.StoredHashes(int64(n), record, reader)
		must(err)
		stored = append(stored, hashes...)
		leaves = append(leaves, hex.EncodeToString(hashes[0][:]))
		size := int64(n) + 1
		root, err := tlog.TreeHash(size, reader)
		must(err)
		roots = append(roots, hex.EncodeToString(root[:]))
		for i := int64(0); i < size; i++ {
			proof, err := tlog.ProveRecord(size, i, reader)
			must(err)
			inclusions = append(inclusions, inclusion{i, size, hexes(proof)})
			old, err := tlog.ProveTree(size, i+1, reader)
			must(err)
			consistencies = append(consistencies, consistency{i + 1, size, hexes(old)})
		}
	}
	return map[string]any{
		"source":      "golang.org/x/mod/sumdb/tlog, printed by test/go/vectors; inputs and roots are those of the Certificate Transparency test suite",
		"inputs":      inputs,
		"leaves":      leaves,
		"roots":       roots,
		"inclusion":   inclusions,
		"consistency": consistencies,
	}
}

func noteVectors() any {
	const text = "netra.example/ledger\n4242\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"
	oldSeed, newSeed := bytes.Repeat([]byte{7}, 32), bytes.Repeat([]byte{9}, 32)
	oldSecret, oldPublic, err := note.GenerateKey(bytes.NewReader(oldSeed), "netra.example/ledger")
	must(err)
	newSecret, newPublic, err := note.GenerateKey(bytes.NewReader(newSeed), "netra.example/ledger")
	must(err)
	oldSigner, err := note.NewSigner(oldSecret)
	must(err)
	newSigner, err := note.NewSigner(newSecret)
	must(err)
	one, err := note.Sign(&note.Note{Text: text}, oldSigner)
	must(err)
	both, err := note.Sign(&note.Note{Text: text}, oldSigner, newSigner)
	must(err)
	return map[string]any{
		"source":        "golang.org/x/mod/sumdb/note, printed by test/go/vectors",
		"name":          "netra.example/ledger",
		"text":          text,
		"seeds":         []string{hex.EncodeToString(oldSeed), hex.EncodeToString(newSeed)},
		"signerKeys":    []string{oldSecret, newSecret},
		"verifierKeys":  []string{oldPublic, newPublic},
		"signedByFirst": string(one),
		"signedByBoth":  string(both),
	}
}

func hexes(hashes []tlog.Hash) []string {
	out := []string{}
	for _, h := range hashes {
		out = append(out, hex.EncodeToString(h[:]))
	}
	return out
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
