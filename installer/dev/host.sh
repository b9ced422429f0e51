# Sees to it that this system has the packages. Sourced by ./dev.
# shellcheck shell=bash
install_missing_packages() { :; }
