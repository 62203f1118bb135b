/// Words of classes and ids, and what they hint at.
///
/// A word that ends with `*` stands for all that begin with it.
enum PageHintWords {
    static let words: [(PageHint, String)] = [
        (
            .navigation,
            """
            nav nav* navi* menu* footer* breadcrumb* pagination pager* paging toolbar topbar masthead sitemap skip* toc* mainnav subnav
            sitenav offcanvas hamburger prev next pagelinks siteheader colophon bottombar megamenu
            """
        ),
        (.aside, "sidebar* aside* widget* rail marginal* sidecol* sideb* tertiary"),
        (
            .comments,
            "comment* kommentar* disqus* livefyre* respond reply replies discussion* leserbrief* trackback* pingback* forumlist reactions commentaire* comentario* komentar*"
        ),
        (
            .sharing,
            "share* sharing* social* shariff addthis* sharedaddy sharetools teilen* twitter* facebook* whatsapp* bookmark* socials addtoany* follow*"
        ),
        (
            .related,
            """
            related* recommend* popular* trending* teaser* mostread* moreon readmore seealso similar* outbrain* taboola* linklist* promo*
            alsolike weiterlesen mehrzum empfehl* verwandt* beliebt* upnext mostpopular latest* suggested* suggestion* readnext readalso
            ticker* newsfeed yarpp* crosslink* featured carousel* slider* slideshow* zergnet* plista* interesting*
            """
        ),
        (
            .advertisement,
            "ad ads adv advert* advertis* banner* sponsor* anzeige* werbung* adsense* dfp gpt adslot* adbox* adcontainer* affiliate* adunit* reklam*"
        ),
        (
            .notice,
            """
            cookie* consent* gdpr* newsletter* subscri* popup* modal* login* signup* signin* paywall* overlay* register* regwall* abo lightbox*
            dialog* notice* disclaimer* captcha* donate* spenden* toast* tooltip* dropdown* feedback* survey* poll* rating* vote* voting*
            abonn* optin* cta
            """
        ),
        (
            .caption,
            "legend* caption* figcaption* imagecaption wpcaption credit* imgcredit photocredit bildunter* bildtext* bildnachweis* copyright* zoom*"
        ),
        (
            .details,
            """
            byline* author* autor* meta* postmeta entrymeta articlemeta tags tagcloud taglist tagged categories catlinks dateline* timestamp* pubdate
            published* postedon infoline published date datum time kicker* topics schlagw* readingtime posted breadline biography bio
            """
        ),
        (.hidden, "visually* screenread* sr sronly noprint printonly"),
        (
            .lead,
            """
            lead* intro* teaser* excerpt* standfirst* subtitle* subhead* dek summary* abstract* vorspann* chapo* entradilla* bajada* sottotitolo*
            sommario* deck untertitel* einleitung* anreisser* kurztext* description*
            """
        ),
    ]

    /// First and second halves of names such as `article-body` and `entryContent`.
    static let subjects = "article entry post story news blog artikel single beitrag detail text meldung body"
    static let bodies = "body content contents text copy main inhalt fliesstext richtext inner"
}
