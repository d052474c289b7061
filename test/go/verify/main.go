// Command verify is an outsider: it checks a served log with golang.org/x/mod (sumdb/tlog, sumdb/note) and nothing of
// Netra's own code. It takes the folder that is served under the log's prefix, the log's verifier key and, if given, a
// file of proofs; it prints one line and exits with 0, or with 1 and what is wrong.
//
//	verify FOLDER VKEY [PROOFS.json]
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8
const entrySize = 32

func main() {
	log.SetFlags(0)
	if len(os.Args) < 3 {
		log.Fatal("usage: verify FOLDER VKEY [PROOFS.json]")
	}
	folder, vkey := os.Args[1], os.Args[2]
	signed, err := os.ReadFile(filepath.Join(folder, "checkpoint"))
	check("checkpoint", err)
	tree, err := openCheckpoint(signed, vkey)
	check("checkpoint", err)
	entries, err := readEntries(folder, tree.N)
	check("entries", err)
	stored, err := rebuild(entries, tree)
	check("entries against the root", err)
	check("tiles", compareTiles(folder, stored, tree))
	check("tiles as a client reads them", readTiles(folder, entries, tree))
	proofs := 0
	if len(os.Args) > 3 {
		proofs, err = checkProofs(os.Args[3], vkey, tree)
		check("proofs", err)
	}
	fmt.Printf("accepted: %d entries, %d proofs\n", tree.N, proofs)
}

// openCheckpoint verifies the note. ParseTree insists on the first line of Go's own log, so it gets that one.
func openCheckpoint(signed []byte, vkey string) (tlog.Tree, error) {
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		return tlog.Tree{}, err
	}
	opened, err := note.Open(signed, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, err
	}
	origin, rest, _ := strings.Cut(opened.Text, "\n")
	if origin != verifier.Name() {
		return tlog.Tree{}, fmt.Errorf("origin %q is not the key's name %q", origin, verifier.Name())
	}
	return tlog.ParseTree([]byte("go.sum database tree\n" + rest))
}

// path maps Go's tile/8/<L>/<N> and tile/8/data/<N> to C2SP's tile/<L>/<N> and tile/entries/<N>.
func path(tile tlog.Tile) string {
	return strings.Replace("tile/"+strings.TrimPrefix(tile.Path(), "tile/8/"), "tile/data/", "tile/entries/", 1)
}

func readEntries(folder string, size int64) ([][]byte, error) {
	var entries [][]byte
	for n := int64(0); n<<height < size; n++ {
		width := size - n<<height
		if width > 1<<height {
			width = 1 << height
		}
		bundle, err := os.ReadFile(filepath.Join(folder, path(tlog.Tile{H: height, L: -1, N: n, W: int(width)})))
		if err != nil {
			return nil, err
		}
		for i := int64(0); i < width; i++ {
			if len(bundle) < 2+entrySize || binary.BigEndian.Uint16(bundle) != entrySize {
				return nil, fmt.Errorf("bundle %d is malformed at entry %d", n, i)
			}
			entries = append(entries, bundle[2:2+entrySize])
			bundle = bundle[2+entrySize:]
		}
		if len(bundle) != 0 {
			return nil, fmt.Errorf("bundle %d has %d bytes too many", n, len(bundle))
		}
	}
	return entries, nil
}

// rebuild derives the root from the entries alone, and with it every hash of the tree.
func rebuild(entries [][]byte, tree tlog.Tree) (tlog.HashReader, error) {
	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		hashes := make([]tlog.Hash, len(indexes))
		for i, index := range indexes {
			hashes[i] = stored[index]
		}
		return hashes, nil
	})
	for n, entry := range entries {
		hashes, err := tlog.StoredHashes(int64(n), entry, reader)
		if err != nil {
			return nil, err
		}
		stored = append(stored, hashes...)
	}
	root, err := tlog.TreeHash(tree.N, reader)
	if err == nil && tree.N > 0 && root != tree.Hash {
		err = fmt.Errorf("they lead to %v, signed is %v", root, tree.Hash)
	}
	return reader, err
}

// compareTiles holds every tile that the tree must have against the hashes that follow from the entries.
func compareTiles(folder string, stored tlog.HashReader, tree tlog.Tree) error {
	widest := map[tlog.Tile]tlog.Tile{} // NewTiles lists each partial tile in all its widths
	for _, tile := range tlog.NewTiles(height, 0, tree.N) {
		place := tlog.Tile{H: tile.H, L: tile.L, N: tile.N}
		if tile.W > widest[place].W {
			widest[place] = tile
		}
	}
	for _, tile := range widest {
		want, err := tlog.ReadTileData(tile, stored)
		if err != nil {
			return err
		}
		got, err := os.ReadFile(filepath.Join(folder, path(tile)))
		if err != nil {
			return err
		}
		if !bytes.Equal(got, want) {
			return fmt.Errorf("%s is not what the entries lead to", path(tile))
		}
	}
	return nil
}

type served struct{ folder string }

func (s served) Height() int { return height }

func (s served) SaveTiles([]tlog.Tile, [][]byte) {}

func (s served) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	data := make([][]byte, len(tiles))
	for i, tile := range tiles {
		tileData, err := os.ReadFile(filepath.Join(s.folder, path(tile)))
		if err != nil {
			return nil, err
		}
		data[i] = tileData
	}
	return data, nil
}

// readTiles goes the way of a client that trusts the checkpoint only: TileHashReader fetches tiles and authenticates them.
// (Not enough alone: that of x/mod 0.7 passes over some tiles when one tile holds several of the root's subtrees.)
func readTiles(folder string, entries [][]byte, tree tlog.Tree) error {
	reader := tlog.TileHashReader(tree, served{folder})
	for start := 0; start < len(entries); start += 1 << height {
		var indexes []int64
		for n := start; n < len(entries) && n < start+1<<height; n++ {
			indexes = append(indexes, tlog.StoredHashIndex(0, int64(n)))
		}
		hashes, err := reader.ReadHashes(indexes)
		if err != nil {
			return err
		}
		for i, hash := range hashes {
			if hash != tlog.RecordHash(entries[start+i]) {
				return fmt.Errorf("entry %d is not the leaf in its tile", start+i)
			}
		}
	}
	return nil
}

type proofFile struct {
	Inclusion []struct {
		Index int64
		Entry string
		Proof []tlog.Hash
	}
	Consistency []struct {
		OldSize int64
		OldRoot tlog.Hash
		Proof   []tlog.Hash
	}
	// Rows are envelopes in hex with their C2SP tlog-proof.
	Rows []struct {
		Envelope string
		Proof    string
	}
}

func checkProofs(name, vkey string, tree tlog.Tree) (int, error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return 0, err
	}
	var file proofFile
	if err := json.Unmarshal(text, &file); err != nil {
		return 0, err
	}
	for _, p := range file.Inclusion {
		entry, err := hex.DecodeString(p.Entry)
		if err != nil {
			return 0, err
		}
		if err := tlog.CheckRecord(p.Proof, tree.N, tree.Hash, p.Index, tlog.RecordHash(entry)); err != nil {
			return 0, fmt.Errorf("entry %d: %w", p.Index, err)
		}
	}
	for _, p := range file.Consistency {
		if err := tlog.CheckTree(p.Proof, tree.N, tree.Hash, p.OldSize, p.OldRoot); err != nil {
			return 0, fmt.Errorf("from size %d: %w", p.OldSize, err)
		}
	}
	for i, row := range file.Rows {
		if err := checkRow(row.Envelope, row.Proof, vkey); err != nil {
			return 0, fmt.Errorf("row %d: %w", i, err)
		}
	}
	return len(file.Inclusion) + len(file.Consistency) + len(file.Rows), nil
}

// checkRow walks the whole chain of docs/ledger.md for one envelope.
func checkRow(envelopeHex, proof, vkey string) error {
	envelope, err := hex.DecodeString(envelopeHex)
	if err != nil {
		return err
	}
	head, checkpoint, found := strings.Cut(proof, "\n\n")
	lines := strings.Split(head, "\n")
	if !found || len(lines) < 2 || lines[0] != "c2sp.org/tlog-proof@v1" {
		return fmt.Errorf("not a tlog-proof")
	}
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[1], "index "), 10, 64)
	if err != nil {
		return err
	}
	var hashes tlog.RecordProof
	for _, line := range lines[2:] {
		raw, err := base64.StdEncoding.DecodeString(line)
		if err != nil || len(raw) != tlog.HashSize {
			return fmt.Errorf("not a hash: %q", line)
		}
		hashes = append(hashes, *(*tlog.Hash)(raw))
	}
	tree, err := openCheckpoint([]byte(checkpoint), vkey)
	if err != nil {
		return err
	}
	entry := sha256.Sum256(envelope)
	return tlog.CheckRecord(hashes, tree.N, tree.Hash, index, tlog.RecordHash(entry[:]))
}

func check(what string, err error) {
	if err != nil {
		log.Fatalf("refused: %s: %v", what, err)
	}
}
