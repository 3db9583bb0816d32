// The command line. Links no window library.
#include <iostream>

#include "cli/command_line.h"

int main(int argc, char** argv) { return rozwaga::cli::run(argc, argv, std::cout, std::cerr); }
