# Libraries that Debian 12 has in a usable version. CONTRIBUTING.md says why each one.

find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)

find_package(fmt REQUIRED)
find_package(tl-expected REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(cereal REQUIRED)
find_package(ZLIB REQUIRED)
find_package(date REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(Boost 1.74 REQUIRED COMPONENTS locale)
find_package(ICU REQUIRED COMPONENTS uc i18n)
find_package(qpdf REQUIRED)
find_package(CLI11 REQUIRED)
find_package(glfw3 3.3 REQUIRED)
find_package(Freetype REQUIRED)
find_package(OpenGL REQUIRED)

# Debian's CMake package of cmark wants the cmark program as well; its pkg-config file does not.
pkg_check_modules(cmark REQUIRED IMPORTED_TARGET libcmark)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium>=1.0.18)
pkg_check_modules(cbor REQUIRED IMPORTED_TARGET libcbor)
pkg_check_modules(pangocairo REQUIRED IMPORTED_TARGET pangocairo pangoft2 cairo-pdf)
pkg_check_modules(fontconfig REQUIRED IMPORTED_TARGET fontconfig)
pkg_check_modules(qrencode REQUIRED IMPORTED_TARGET libqrencode)
pkg_check_modules(zxing REQUIRED IMPORTED_TARGET zxing)
pkg_check_modules(png REQUIRED IMPORTED_TARGET libpng)
pkg_check_modules(turbojpeg REQUIRED IMPORTED_TARGET libturbojpeg)
pkg_check_modules(lcms2 REQUIRED IMPORTED_TARGET lcms2)
pkg_check_modules(xlsxwriter REQUIRED IMPORTED_TARGET xlsxwriter)
pkg_check_modules(archive REQUIRED IMPORTED_TARGET libarchive)
pkg_check_modules(gmime REQUIRED IMPORTED_TARGET gmime-3.0)

# SOCI 4.0 in Debian 12 comes without a CMake package.
find_path(SOCI_INCLUDE_FOLDER soci/soci.h REQUIRED)
find_library(SOCI_CORE soci_core REQUIRED)
find_library(SOCI_SQLITE soci_sqlite3 REQUIRED)
find_library(SOCI_POSTGRESQL soci_postgresql REQUIRED)
pkg_check_modules(sqlite3 REQUIRED IMPORTED_TARGET sqlite3)
pkg_check_modules(pq REQUIRED IMPORTED_TARGET libpq)
add_library(rozwaga_soci INTERFACE)
target_include_directories(rozwaga_soci SYSTEM INTERFACE "${SOCI_INCLUDE_FOLDER}" "${SOCI_INCLUDE_FOLDER}/soci")
# Its type information is not exported: clang cannot check what kind of object a pointer of SOCI's leads to.
if(ROZWAGA_SANITIZE)
  target_compile_options(rozwaga_soci INTERFACE -fno-sanitize=vptr)
endif()
target_link_libraries(rozwaga_soci INTERFACE "${SOCI_SQLITE}" "${SOCI_POSTGRESQL}" "${SOCI_CORE}" PkgConfig::sqlite3 PkgConfig::pq)

# The target's name differs between versions.
foreach(name IN ITEMS yaml-cpp::yaml-cpp yaml-cpp)
  if(TARGET ${name})
    set(ROZWAGA_YAML ${name})
    break()
  endif()
endforeach()

# Debian keeps the headers under stb/, vcpkg does not: including them as <stb_image.h> works for both.
find_path(STB_INCLUDE_FOLDER stb_image.h PATH_SUFFIXES stb REQUIRED)
add_library(rozwaga_stb INTERFACE)
target_include_directories(rozwaga_stb SYSTEM INTERFACE "${STB_INCLUDE_FOLDER}")
