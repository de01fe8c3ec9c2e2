using System.Globalization;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.People;

namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>A season of an account such as people have, in their language, played through the playbook's own rules.</summary>
sealed class SampleSeason
{
    public static readonly Person Sanne = new("sanne", "Sanne de Vries", "29:sanne");
    public static readonly Person Tom = new("tom", "Tom Bakker", "29:tom");
    public static readonly Person Priya = new("priya", "Priya Nair", "29:priya");
    public static readonly Person Eva = new("eva", "Eva Jansen", "29:eva");
    static readonly Person Marijke = new("marijke", "Marijke van den Berg", "29:marijke");
    static readonly DateTimeOffset Start = new(2026, 11, 9, 9, 30, 0, TimeSpan.Zero);
    readonly Language language;
    DateTimeOffset now = Start;

    public SampleSeason(Language language)
    {
        this.language = language;
        var opening = NewAccount.Create("account", Accepted(NewAccount.FormFor(2026), NewAccountInputs), Sanne, now);
        Fresh = new Dossier(opening.Account, opening.Season, SeasonSoFar.None);
        Halfway = Answer(Answer(Fresh, "question", Question, Sanne), "world", World, Tom);
        var swots = Answer(Answer(Halfway, "customerSwot", Swot, Tom), "ourSwot", OurSwot, Priya);
        Matching = swots;
        var match = (MatchField)Base01Analysis.Definition.Find("match")!.FieldsFor(swots.Answers)[0];
        var matched = Answer(swots, "match", Pairs(match), Sanne);
        Complete = Answer(matched, "worth", Worth, Sanne);
    }

    public DateTimeOffset Now => now;

    /// <summary>Base 1 in progress, nothing answered.</summary>
    public Dossier Fresh { get; }

    /// <summary>Two forms of base 1 answered.</summary>
    public Dossier Halfway { get; }

    /// <summary>Up to the form that matches strengths with threats.</summary>
    public Dossier Matching { get; }

    /// <summary>All forms of base 1 answered.</summary>
    public Dossier Complete { get; }

    public IReadOnlyDictionary<string, string> NewAccountInputs =>
        Inputs(
            ("name", "Contoso"),
            ("kind", "new"),
            ("year", "2026"),
            ("accountManager", "sanne"),
            ("members", "tom,priya"),
            ("manager", "eva"),
            ("director", "marijke"),
            ("rule", "manager"),
            ("language", In("en", "nl"))
        );

    public string In(string english, string dutch) => language == Language.Nl ? dutch : english;

    /// <summary>The same account with the team's gate open.</summary>
    public Gate OpenGate() => Opened(Complete.OpenGate(null, Sanne, Later()));

    public Gate GateWithGaps() =>
        Opened(
            Halfway.OpenGate(
                In("The customer wants an answer this week", "De klant wil deze week antwoord"),
                Sanne,
                Later()
            )
        );

    public Vote Vote(Person by, Choice choice, string? reason = null) => new(by, choice, reason, Later());

    /// <summary>Base 2 in progress, with two contacts on the map.</summary>
    public Dossier SecondBase(Gate closed, IReadOnlyList<Vote> votes)
    {
        var opened = (OpenGateOutcome.Opened)Complete.OpenGate(null, Sanne, Later());
        var dossier = Complete with { Season = GateClosing.Of(closed, opened.Season, votes, Eva).Season };
        var talked = Answer(dossier, "talk", Talk, Tom, entry: 1);
        var needed = Answer(Answer(talked, "need", Need, Tom), "route", Route, Tom);
        return Answer(needed, "contact", Contact, Priya, entry: 1);
    }

    public GateClosing Close(Gate closed, IReadOnlyList<Vote> votes) =>
        GateClosing.Of(
            closed,
            ((OpenGateOutcome.Opened)Complete.OpenGate(null, Sanne, closed.OpenedAt)).Season,
            votes,
            Eva
        );

    public DateTimeOffset Later() => now += TimeSpan.FromHours(7);

    public IReadOnlyDictionary<string, string> Contact =>
        Inputs(
            ("name", "Karin Jansen"),
            ("function", In("Head of purchasing", "Hoofd inkoop")),
            ("email", "k.jansen@contoso.example"),
            ("roles", "purchaser,decider"),
            ("dmt", "yes"),
            ("attitude", "1"),
            ("influence", "3"),
            ("owner", "tom")
        );

    IReadOnlyDictionary<string, string> Question =>
        Inputs(
            (
                "asked",
                In(
                    "A partner for all packaging in the Benelux from 2027",
                    "Eén partner voor alle verpakkingen in de Benelux vanaf 2027"
                )
            ),
            ("motives", "yes"),
            (
                "motives_remark",
                In("Their current supplier misses deadlines", "Hun huidige leverancier haalt de levertijden niet")
            ),
            ("services", In("Folding boxes\nPrinted bags", "Vouwdozen\nBedrukte zakken")),
            ("potential", In("240,000", "240.000"))
        );

    IReadOnlyDictionary<string, string> World =>
        Inputs(
            (
                "portfolio",
                In("Three brands of coffee, for offices and hotels", "Drie koffiemerken, voor kantoren en hotels")
            ),
            ("news", In("A new roastery opens in Rotterdam", "In Rotterdam opent een nieuwe branderij")),
            ("newsLink", "https://www.contoso.example/news"),
            ("trends", In("Refill instead of single use", "Hervullen in plaats van wegwerp")),
            (
                "outlook",
                In(
                    "New packaging tax in 2027\nOffices buy together",
                    "Nieuwe verpakkingsbelasting in 2027\nKantoren kopen samen in"
                )
            )
        );

    IReadOnlyDictionary<string, string> Swot =>
        Inputs(
            ("strengths", In("Loyal customers", "Trouwe klanten")),
            ("weaknesses", In("Depends on one plant", "Afhankelijk van één fabriek")),
            ("opportunities", In("Growth in Germany", "Groei in Duitsland")),
            (
                "threats",
                In("Rising cost of raw materials\nPackaging tax", "Stijgende grondstofprijzen\nVerpakkingsbelasting")
            )
        );

    IReadOnlyDictionary<string, string> OurSwot =>
        Inputs(
            ("strengths", In("Recycled board at a fixed price\nTwo plants", "Gerecycled karton voor een vaste prijs")),
            ("weaknesses", In("New in coffee", "Nieuw in koffie"))
        );

    IReadOnlyDictionary<string, string> Worth =>
        Inputs(
            ("worth", "yes"),
            ("worth_remark", In("Yes, they are growing where we are strong", "Ja, ze groeien waar wij sterk zijn")),
            ("hours", "8"),
            ("cost", "720")
        );

    IReadOnlyDictionary<string, string> Talk =>
        Inputs(
            ("date", Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("with", In("Ms Jansen, head of purchasing", "Mevrouw Jansen, hoofd inkoop")),
            ("how", "visit"),
            ("learned", In("The plant manager has a veto", "De fabrieksmanager heeft een veto"))
        );

    IReadOnlyDictionary<string, string> Need =>
        Inputs(("need", In("Certainty about delivery", "Zekerheid over levering")));

    IReadOnlyDictionary<string, string> Route =>
        Inputs(("route", In("Pilot at one plant, then a contract", "Proef in één fabriek, dan een contract")));

    DateOnly Today => DateOnly.FromDateTime(now.Date);

    static IReadOnlyDictionary<string, string> Pairs(MatchField match) =>
        Inputs(
            (match.InputFor(0), MatchField.KeyOf(match.Left[0])),
            (match.InputFor(1), MatchField.KeyOf(match.Left[^1]))
        );

    static IReadOnlyDictionary<string, string> Inputs(params (string Key, string Value)[] inputs) =>
        inputs.ToDictionary(input => input.Key, input => input.Value, StringComparer.Ordinal);

    static Gate Opened(OpenGateOutcome outcome) => outcome.ShouldBeOfType<OpenGateOutcome.Opened>().Gate;

    Dossier Answer(Dossier dossier, string form, IReadOnlyDictionary<string, string> typed, Person by, int entry = 0)
    {
        var at = new FormAddress(dossier.Season.Year, dossier.Season.AtBat, form, entry);
        var saved = dossier
            .Answer(at, Read(typed), 0, SaveThen.Next, by, Later())
            .ShouldBeOfType<AnswerOutcome.Saved>(form);
        var entries = new[] { saved.Entry, saved.Mark }.OfType<FormEntry>();
        return dossier with { Season = saved.Season, Answers = dossier.Answers.With(entries) };
    }

    Answers Accepted(Form form, IReadOnlyDictionary<string, string> typed) =>
        form.Read(Read(typed), SeasonSoFar.None).ShouldBeOfType<FormReading.Right>().Answers;

    FormInputs Read(IReadOnlyDictionary<string, string> typed) =>
        new(typed, People.ToDictionary(person => person.Id, StringComparer.Ordinal), language, Today);

    static IReadOnlyList<Person> People { get; } = [Sanne, Tom, Priya, Eva, Marijke];
}
