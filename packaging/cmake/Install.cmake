# Where things go on an installed system; the programs find share/rozwaga beside their own folder.

include(GNUInstallDirs)

foreach(program IN ITEMS rozwaga rozwagactl)
  if(TARGET ${program})
    install(TARGETS ${program} RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
  endif()
endforeach()
install(DIRECTORY "${ROZWAGA_SHARE}/" DESTINATION "${CMAKE_INSTALL_DATADIR}/rozwaga")
install(FILES LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}")
if(TARGET rozwaga)
  install(FILES packaging/rozwaga.desktop packaging/rozwaga-manager.desktop DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
  if(EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/assets/icons/rozwaga.svg")
    install(FILES assets/icons/rozwaga.svg DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
  endif()
endif()
