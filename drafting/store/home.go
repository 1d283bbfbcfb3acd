package store

import (
	"errors"
	"path/filepath"
)

// Home is the folder where a user's data lie: THETHUC_HOME where it is set, else
// "thethuc" in XDG_DATA_HOME (by default .local/share) on Linux, "TheThuc" in %AppData% on
// Windows and in Library/Application Support on macOS. Env is os.Getenv, goos runtime.GOOS.
func Home(env func(string) string, goos string) (string, error) {
	if dir := env("THETHUC_HOME"); dir != "" {
		return dir, nil
	}
	switch goos {
	case "windows":
		if dir := env("AppData"); dir != "" {
			return filepath.Join(dir, "TheThuc"), nil
		}
		return "", errors.New("%AppData% is not set")
	case "darwin":
		if home := env("HOME"); home != "" {
			return filepath.Join(home, "Library", "Application Support", "TheThuc"), nil
		}
	default:
		if dir := env("XDG_DATA_HOME"); dir != "" {
			return filepath.Join(dir, "thethuc"), nil
		}
		if home := env("HOME"); home != "" {
			return filepath.Join(home, ".local", "share", "thethuc"), nil
		}
	}
	return "", errors.New("$HOME is not set")
}
