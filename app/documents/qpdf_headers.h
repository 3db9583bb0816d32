// qpdf's headers. Files that include this one are named qpdf_*.cpp and hold to C++17, without base/: clang cannot compile
// the headers of qpdf 11 as C++20 with libstdc++ (a member of JSON is destroyed while JSON is incomplete), and the fuzzers
// are built with clang. Versions before 12 also want to be told that we use none of their old pointers.
#pragma once

#ifndef POINTERHOLDER_TRANSITION
#define POINTERHOLDER_TRANSITION 4
#endif

#include <qpdf/Pl_Flate.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFStreamFilter.hh>
#include <qpdf/QPDFWriter.hh>
