namespace AccountBot.Cards.Administration;

/// <summary>Judges what was found, line by line.</summary>
public static class SelfCheckLines
{
    private static readonly TimeSpan SoonSent = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LateSent = TimeSpan.FromHours(1);
    private static readonly TimeSpan OnTime = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(10);

    public static IReadOnlyList<CheckLine> Of(SelfCheckView view, Texts texts) =>
        [
            Storage(view, texts),
            Identity(view.Identity, texts),
            Address(view, texts),
            Reach(view.Reach, texts),
            Unreached(view.Unreached, texts),
            Unsent(view.Backlog, texts),
            Agenda(view.Backlog, texts),
            Version(view.Version, texts),
        ];

    private static CheckLine Storage(SelfCheckView view, Texts texts) =>
        view.Storage is { } problem ? new(texts["admin.storage"], CheckState.Wrong, problem, texts["admin.storage.do"])
        : view.Damaged.Count > 0
            ? new(
                texts["admin.storage"],
                CheckState.Look,
                texts["admin.storage.damaged", view.Damaged.Count, string.Join(", ", view.Damaged.Distinct().Order())],
                texts["admin.storage.damaged.do"]
            )
        : new(texts["admin.storage"], CheckState.Right, texts["admin.storage.right", view.Tables]);

    private static CheckLine Identity(IdentityFacts identity, Texts texts)
    {
        var what = texts["admin.identity"];
        if (identity is not IdentityFacts.Somebody me)
        {
            return new(what, CheckState.Unchecked, texts["admin.identity.none"]);
        }
        var who = texts["admin.identity.as", me.Type, me.App, me.Tenant.Length > 0 ? me.Tenant : "–"];
        return me.Problem is { } problem
            ? new(
                what,
                CheckState.Wrong,
                $"{who} {texts["admin.identity.refused", problem]}",
                texts["admin.identity.do"]
            )
            : new(what, CheckState.Right, $"{who} {texts["admin.identity.token"]}");
    }

    private static CheckLine Address(SelfCheckView view, Texts texts)
    {
        var (what, url) = (texts["admin.url"], view.PublicUrl.AbsoluteUri);
        return view.Development ? new(what, CheckState.Unchecked, url)
            : view.PublicUrl.Scheme == Uri.UriSchemeHttps && !view.PublicUrl.IsLoopback
                ? new(what, CheckState.Right, url)
            : new(what, CheckState.Wrong, url, texts["admin.url.do"]);
    }

    private static CheckLine Reach(ReachFacts? reach, Texts texts)
    {
        var what = texts["admin.reach"];
        if (reach is null)
        {
            return Unknown(what, texts);
        }
        var people = Count(reach.People, reach.MorePeople, texts);
        return new(
            what,
            CheckState.Right,
            texts["admin.reach.right", people, Count(reach.Places, reach.MorePlaces, texts)]
        );
    }

    private static CheckLine Unreached(int? people, Texts texts)
    {
        var what = texts["admin.reachable"];
        return people switch
        {
            null => Unknown(what, texts),
            0 => new(what, CheckState.Right, texts["admin.unreached.none"]),
            1 => new(what, CheckState.Look, texts["admin.unreached.one"], texts["admin.unreached.do"]),
            { } count => new(
                what,
                CheckState.Look,
                texts["admin.unreached.some", Count(count, count >= ReachFacts.Most, texts)],
                texts["admin.unreached.do"]
            ),
        };
    }

    private static CheckLine Unsent(BacklogFacts? backlog, Texts texts)
    {
        var what = texts["admin.unsent"];
        if (backlog is null)
        {
            return Unknown(what, texts);
        }
        if (backlog.OldestUnsent is not { } oldest)
        {
            return new(what, CheckState.Right, texts["admin.unsent.none"]);
        }
        var said = texts["admin.unsent.oldest", texts.Lapse(oldest), backlog.Unsent];
        if (backlog.PutOff > 0)
        {
            said += " " + texts["admin.unsent.failed", backlog.PutOff];
        }
        var state =
            oldest >= LateSent ? CheckState.Wrong
            : oldest >= SoonSent || backlog.PutOff > 0 ? CheckState.Look
            : CheckState.Right;
        return new(
            what,
            state,
            said,
            state == CheckState.Right ? null
                : backlog.PutOff > 0 ? texts["admin.unsent.do"]
                : texts["admin.agenda.do"]
        );
    }

    private static CheckLine Agenda(BacklogFacts? backlog, Texts texts)
    {
        var what = texts["admin.agenda"];
        return backlog switch
        {
            null => Unknown(what, texts),
            { Lag: var lag } when lag >= OnTime => new(
                what,
                lag >= Late ? CheckState.Wrong : CheckState.Look,
                texts["admin.agenda.late", texts.Lapse(lag)],
                texts["admin.agenda.do"]
            ),
            _ => new(what, CheckState.Right, texts["admin.agenda.right"]),
        };
    }

    private static CheckLine Version(VersionFacts version, Texts texts) =>
        new(
            texts["admin.version"],
            CheckState.Right,
            texts[
                "admin.version.is",
                version.Product,
                version.Runtime,
                version.Schema,
                texts.Stamp(version.RunningSince)
            ]
        );

    private static CheckLine Unknown(string what, Texts texts) =>
        new(what, CheckState.Wrong, texts["admin.unknown"], texts["admin.unknown.do"]);

    private static string Count(int count, bool more, Texts texts) =>
        more ? texts["admin.moreThan", texts.Number(count)] : texts.Number(count);
}
