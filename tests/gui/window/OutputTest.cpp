#include "SharedFiles.h"
#include "session/DocumentSession.h"
#include "site/SiteWriter.h"
#include "ui/export/CatalogSheet.h"
#include "ui/style/Appearance.h"
#include "ui/window/Actions.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"
#include "ui/window/MainWindow.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

/// The folder that a person chooses as the library.
class Answers final : public Questions
{
public:
    explicit Answers(const QString &folder)
        : m_folder(folder)
    {
    }
    QStringList filesToOpen(const QString &) override { return {}; }
    QString folderToOpen(const QString &) override { return m_folder; }
    QString fileToSave(const QString &) override { return {}; }
    Unsaved unsaved(const QString &) override { return Unsaved::Discard; }

private:
    QString m_folder;
};

/// The sizes of a PDF's sheets, in points.
QList<QSizeF> sheetsOf(const QByteArray &pdf)
{
    static const QRegularExpression box(u"/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)\\]"_s);
    QList<QSizeF> sheets;
    for (const auto &match : box.globalMatch(QString::fromLatin1(pdf)))
        sheets << QSizeF(match.captured(1).toDouble(), match.captured(2).toDouble());
    // The first stands for all pages, each of which has its own as well.
    return sheets.sliced(sheets.size() > 1 ? 1 : 0);
}

} // namespace

/// What leaves the window: sites, PDF, paper.
class OutputTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    void put(const QString &name, const QByteArray &bytes) const { tests::put(path(name), bytes); }
    template<typename T>
    [[nodiscard]] T *opened(const QString &name) const
    {
        T *found = nullptr;
        (void)tests::waitFor([&] {
            found = m_window->findChild<T *>(name);
            return found && found->isVisible();
        });
        return found;
    }
    void type(QLineEdit *line, const QString &text) const
    {
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"persona-studio-test"_s);
        QCoreApplication::setApplicationName(u"output"_s);
        QSettings().clear();
        applyAppearance(Theme::Light);
    }

    void init()
    {
        QSettings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
        QByteArray soul = "---\nname: Night Owl\nslug: night-owl\ntagline: Sees at night.\n"
                          "category: Playful\ntags: [night]\nversion: 1.0.0\n---\n\n# Identity\n\n";
        for (int i = 0; i < 150; ++i)
            soul += "A line that takes its room on paper.\n\n";
        put(u"library/owl/SOUL.md"_s, soul);
        put(u"library/agents/reviewer.md"_s,
            "---\nname: reviewer\ndescription: Reviews.\n---\n\nYou review.\n");
        m_window = std::make_unique<MainWindow>(std::make_unique<Answers>(path(u"library"_s)));
        m_window->setRemembering(false);
        m_window->resize(1300, 800);
        m_window->show();
        QVERIFY(tests::waitForExposed(m_window.get()));
        m_window->activateWindow();
    }
    void cleanup()
    {
        m_window.reset();
        m_folder.reset();
    }

    void aCatalogIsExportedAsASite()
    {
        m_window->commands()->openFolder->trigger();
        m_window->commands()->exportCatalog->trigger();
        auto *sheet = opened<CatalogSheet>(u"catalogSheet"_s);
        QVERIFY(sheet);
        QSignalSpy exported(sheet, &CatalogSheet::exported);
        auto *output = sheet->findChild<QLineEdit *>(u"catalogOutput"_s);
        auto *start = sheet->findChild<QPushButton *>(u"catalogExport"_s);
        QVERIFY(!start->isEnabled());
        const QString site = path(u"site"_s);
        type(output, site);
        QTest::keyClick(output, Qt::Key_Tab); // Browse
        type(sheet->findChild<QLineEdit *>(u"catalogTitle"_s), u"Our owls"_s);
        auto *url = sheet->findChild<QLineEdit *>(u"catalogUrl"_s);
        type(url, u"example.org"_s);
        QVERIFY(!start->isEnabled());
        type(url, u"https://example.org/owls"_s);
        QVERIFY(start->isEnabled());
        QVERIFY(!QFileInfo::exists(site));
        QTest::keyClick(url, Qt::Key_Return);
        QTRY_COMPARE(exported.count(), 1);
        QCOMPARE(exported[0][0].toString(), site);
        const QByteArray index = tests::bytesOf(site + u"/index.html"_s);
        QVERIFY(index.contains("<title>Our owls</title>"));
        QVERIFY(index.contains("souls/night-owl.html") && index.contains("agents/reviewer.html"));
        QVERIFY(tests::bytesOf(site + u"/sitemap.xml"_s).contains("https://example.org/owls/"));
        QCOMPARE(tests::bytesOf(site + u"/souls/night-owl.md"_s),
                 tests::bytesOf(path(u"library/owl/SOUL.md"_s)));
        QVERIFY(sheet->findChild<QPushButton *>(u"catalogShow"_s)->isVisible());
        // The same again leaves all as it is.
        const QDateTime before = QFileInfo(site + u"/index.html"_s).lastModified();
        QTest::keyClick(start, Qt::Key_Space);
        QTRY_COMPARE(exported.count(), 2);
        QCOMPARE(QFileInfo(site + u"/index.html"_s).lastModified(), before);
        QTest::keyClick(sheet, Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<CatalogSheet *>());
        // What was chosen is there the next time.
        m_window->commands()->exportCatalog->trigger();
        QCOMPARE(opened<CatalogSheet>(u"catalogSheet"_s)
                     ->findChild<QLineEdit *>(u"catalogOutput"_s)
                     ->text(),
                 site);
    }

    void aFolderWithOtherFilesIsAskedFor()
    {
        put(u"mine/notes.txt"_s, "mine");
        m_window->commands()->openFolder->trigger();
        m_window->commands()->exportCatalog->trigger();
        auto *sheet = opened<CatalogSheet>(u"catalogSheet"_s);
        QVERIFY(sheet);
        QSignalSpy exported(sheet, &CatalogSheet::exported);
        auto *output = sheet->findChild<QLineEdit *>(u"catalogOutput"_s);
        auto *start = sheet->findChild<QPushButton *>(u"catalogExport"_s);
        type(output, path(u"mine"_s));
        QTest::keyClick(output, Qt::Key_Return);
        QTRY_COMPARE(start->text(), u"&Export all the same"_s);
        QVERIFY(!readSiteManifest(path(u"mine"_s)));
        QTest::keyClick(output, Qt::Key_Return);
        QTRY_COMPARE(exported.count(), 1);
        QVERIFY(readSiteManifest(path(u"mine"_s)));
        QCOMPARE(tests::bytesOf(path(u"mine/notes.txt"_s)), QByteArray("mine"));
    }

    void pageAndCardAreExportedAsPdf_data()
    {
        QTest::addColumn<int>("filter");
        QTest::newRow("page") << 0;
        QTest::newRow("card") << 1;
    }
    void pageAndCardAreExportedAsPdf()
    {
        QFETCH(int, filter);
        QVERIFY(m_window->documents()->open(path(u"library/owl/SOUL.md"_s)));
        m_window->commands()->exportPdf->trigger();
        auto *dialog = opened<QFileDialog>(u"pdfDialog"_s);
        QVERIFY(dialog);
        auto *line = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
        QVERIFY(line);
        QCOMPARE(line->text(), u"night-owl.pdf"_s);
        if (filter > 0) {
            auto *filters = dialog->findChild<QComboBox *>(u"fileTypeCombo"_s);
            filters->setFocus();
            QTest::keyClick(filters, Qt::Key_Down);
            QCOMPARE(filters->currentIndex(), filter);
        }
        // It is proposed beside the persona.
        line->setFocus();
        QTest::keyClick(line, Qt::Key_Return);
        const QString name = u"library/owl/night-owl.pdf"_s;
        QTRY_VERIFY(QFileInfo::exists(path(name)));
        const QByteArray pdf = tests::bytesOf(path(name));
        QVERIFY(pdf.startsWith("%PDF-") && pdf.trimmed().endsWith("%%EOF"));
        const QList<QSizeF> sheets = sheetsOf(pdf);
        if (filter == 0) {
            QVERIFY(sheets.size() > 3);
            QVERIFY(sheets.front().height() > 700);
        } else {
            QCOMPARE(sheets.size(), 1);
            QVERIFY(sheets.front().width() > 250 && sheets.front().width() < 320);
        }
        // Text stays text.
        QVERIFY(pdf.contains("/ToUnicode"));
    }

    void pageAndCardArePrinted_data()
    {
        QTest::addColumn<bool>("card");
        QTest::newRow("page") << false;
        QTest::newRow("card") << true;
    }
    void pageAndCardArePrinted()
    {
        QFETCH(bool, card);
        QVERIFY(m_window->documents()->open(path(u"library/owl/SOUL.md"_s)));
        const Actions &commands = *m_window->commands();
        (card ? commands.printCard : commands.print)->trigger();
        auto *dialog = opened<QPrintDialog>(u"printDialog"_s);
        QVERIFY(dialog);
        // A system without a printer prints into a file.
        QCOMPARE(dialog->printer()->docName(), u"Night Owl"_s);
        dialog->printer()->setOutputFormat(QPrinter::PdfFormat);
        dialog->printer()->setOutputFileName(path(u"out.pdf"_s));
        auto *buttons = dialog->findChild<QDialogButtonBox *>();
        QVERIFY(buttons);
        auto *line = dialog->findChild<QLineEdit *>(u"filename"_s);
        if (line && line->isVisible())
            type(line, path(u"out.pdf"_s));
        QPushButton *accept = buttons->button(QDialogButtonBox::Ok);
        QVERIFY(accept);
        accept->setFocus();
        QTest::keyClick(accept, Qt::Key_Space);
        QTRY_VERIFY(QFileInfo::exists(path(u"out.pdf"_s)));
        const QByteArray pdf = tests::bytesOf(path(u"out.pdf"_s));
        QVERIFY(pdf.startsWith("%PDF-"));
        const auto sheets = sheetsOf(pdf).size();
        QVERIFY2(card ? sheets == 1 : sheets > 3, qPrintable(QString::number(sheets)));
    }

    void withoutADocumentNothingIsPrinted()
    {
        const Actions &commands = *m_window->commands();
        for (const QAction *action : {commands.print, commands.printCard, commands.exportPdf})
            QVERIFY(!action->isEnabled());
        QVERIFY(commands.exportCatalog->isEnabled());
    }
};

QTEST_MAIN(OutputTest)
#include "OutputTest.moc"
