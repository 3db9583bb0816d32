# What stands beside the programs at run time, in share/rozwaga of the build folder:
# catalogues, pictures, fonts, packs.

set(ROZWAGA_SHARE "${CMAKE_BINARY_DIR}/share/rozwaga")

# Catalogues: i18n/<language>/rozwaga.mo, of all files of assets/i18n/<language>/
find_program(MSGCAT msgcat REQUIRED)
find_program(MSGFMT msgfmt REQUIRED)
set(catalogues "")
file(GLOB languages CONFIGURE_DEPENDS LIST_DIRECTORIES true RELATIVE "${CMAKE_CURRENT_SOURCE_DIR}/assets/i18n"
  "${CMAKE_CURRENT_SOURCE_DIR}/assets/i18n/*")
foreach(language IN LISTS languages)
  file(GLOB wordings CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/assets/i18n/${language}/*.po")
  set(catalogue "${ROZWAGA_SHARE}/i18n/${language}/rozwaga.mo")
  set(whole "${CMAKE_BINARY_DIR}/i18n/${language}.po")
  file(MAKE_DIRECTORY "${ROZWAGA_SHARE}/i18n/${language}" "${CMAKE_BINARY_DIR}/i18n")
  add_custom_command(OUTPUT "${catalogue}"
    COMMAND "${MSGCAT}" --use-first --output-file=${whole} ${wordings}
    COMMAND "${MSGFMT}" --check-format --check-domain --output-file=${catalogue} ${whole}
    DEPENDS ${wordings} VERBATIM)
  list(APPEND catalogues "${catalogue}")
endforeach()
add_custom_target(rozwaga_catalogues ALL DEPENDS ${catalogues})

# Pictures: pictures/<name>.png and pictures/<name>@2x.png
find_program(RSVG_CONVERT rsvg-convert REQUIRED)
set(pictures "")
file(MAKE_DIRECTORY "${ROZWAGA_SHARE}/pictures")
file(GLOB drawings CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/assets/pictures/*.svg")
foreach(drawing IN LISTS drawings)
  get_filename_component(name "${drawing}" NAME_WE)
  set(once "${ROZWAGA_SHARE}/pictures/${name}.png")
  set(twice "${ROZWAGA_SHARE}/pictures/${name}@2x.png")
  add_custom_command(OUTPUT "${once}" "${twice}"
    COMMAND "${RSVG_CONVERT}" --output ${once} ${drawing}
    COMMAND "${RSVG_CONVERT}" --zoom 2 --output ${twice} ${drawing}
    DEPENDS "${drawing}" VERBATIM)
  list(APPEND pictures "${once}" "${twice}")
endforeach()
add_custom_target(rozwaga_pictures ALL DEPENDS ${pictures})

# Fonts: Inter for text, Material Icons for icons.
set(ROZWAGA_FONT_FOLDER "" CACHE PATH "A folder with Inter's .otf files and MaterialIcons-Regular.ttf, where no package has them")
set(fonts "")
file(MAKE_DIRECTORY "${ROZWAGA_SHARE}/fonts")
foreach(face IN ITEMS
    Inter-Regular.otf Inter-Italic.otf Inter-Medium.otf Inter-SemiBold.otf Inter-Bold.otf MaterialIcons-Regular.ttf)
  find_file(FONT_${face} ${face}
    HINTS "${ROZWAGA_FONT_FOLDER}"
    PATHS /usr/share/fonts/opentype/inter /usr/share/fonts/truetype/material-design-icons-iconfont
    NO_CMAKE_PATH NO_CMAKE_SYSTEM_PATH)
  mark_as_advanced(FONT_${face})
  if(NOT FONT_${face})
    message(FATAL_ERROR "The font ${face} was not found. "
      "Install fonts-inter and fonts-material-design-icons-iconfont, or set ROZWAGA_FONT_FOLDER.")
  endif()
  set(copy "${ROZWAGA_SHARE}/fonts/${face}")
  add_custom_command(OUTPUT "${copy}"
    COMMAND "${CMAKE_COMMAND}" -E copy "${FONT_${face}}" "${copy}"
    DEPENDS "${FONT_${face}}" VERBATIM)
  list(APPEND fonts "${copy}")
endforeach()
add_custom_target(rozwaga_fonts ALL DEPENDS ${fonts})

# Packs: course.pack and organisation.pack, compiled by our own program.
if(TARGET rozwagactl AND EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/lessons/course.yaml")
  file(GLOB_RECURSE course_files CONFIGURE_DEPENDS
    "${CMAKE_CURRENT_SOURCE_DIR}/lessons/*" "${CMAKE_CURRENT_SOURCE_DIR}/quizzes/*")
  set(packs "${ROZWAGA_SHARE}/course.pack" "${ROZWAGA_SHARE}/organisation.pack")
  add_custom_command(OUTPUT ${packs}
    COMMAND rozwagactl pack
      --lessons "${CMAKE_CURRENT_SOURCE_DIR}/lessons"
      --quizzes "${CMAKE_CURRENT_SOURCE_DIR}/quizzes"
      --assets "${CMAKE_CURRENT_SOURCE_DIR}/assets"
      --pictures "${ROZWAGA_SHARE}/pictures"
      --out "${ROZWAGA_SHARE}"
    DEPENDS rozwagactl rozwaga_catalogues ${catalogues} ${pictures} ${course_files}
    COMMENT "Packing the course" VERBATIM)
  add_custom_target(rozwaga_packs ALL DEPENDS ${packs})
endif()

# Everything in share/rozwaga.
add_custom_target(rozwaga_share DEPENDS ${catalogues} ${pictures} ${fonts} ${packs})
