using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Bases.Plan;
using AccountBot.Playbook.Forms;

namespace AccountBot.Bot.Tests.Support;

/// <summary>Right answers to every form there is, as typed in English.</summary>
internal static class GoodAnswers
{
    static readonly Dictionary<(int Base, string Form), (string Input, string Typed)[]> All = new()
    {
        [(1, "question")] =
        [
            ("asked", "A partner for all packaging"),
            ("motives", "yes"),
            ("motives_remark", "Late deliveries"),
            ("services", "Folding boxes\nPallets"),
            ("potential", "240,000"),
        ],
        [(1, "world")] =
        [
            ("portfolio", "Three brands of coffee"),
            ("news", "A new roastery"),
            ("newsLink", "https://www.contoso.com/news"),
            ("trends", "Refill"),
            ("outlook", "Packaging tax"),
        ],
        [(1, "customerSwot")] =
        [
            ("strengths", "Loyal customers"),
            ("weaknesses", "One plant"),
            ("opportunities", "Germany"),
            ("threats", "Cost of raw materials\nNew rival"),
        ],
        [(1, "ourSwot")] = [("strengths", "Fast delivery\nOwn design team"), ("weaknesses", "Price")],
        [(1, "worth")] = [("worth", "yes"), ("hours", "8"), ("cost", "720")],
        [(2, "talk")] =
        [
            ("date", "2026-02-20"),
            ("with", "Ms Jansen, purchasing"),
            ("how", "visit"),
            ("learned", "The plant manager has a veto"),
        ],
        [(2, "need")] = [("need", "Certainty about delivery")],
        [(2, "route")] = [("route", "Pilot, then a framework contract")],
        [(2, "contact")] = [("name", "Karin Jansen"), ("roles", "coach,purchaser,user,initiator,decider")],
        [(3, "goal")] =
        [
            ("what", "Buy 1,200,000 coffee bags a year from us"),
            ("by", "2027-03-01"),
            ("outcome", "95% of the orders within five days"),
        ],
        [(3, "result")] = [("turnover", "300,000"), ("margin", "32.5"), ("share", "60")],
        [(3, "objective")] =
        [
            ("en", "From March 2027 they buy all their coffee bags from us"),
            ("nl", "Vanaf maart 2027 kopen ze al hun koffiezakken bij ons"),
        ],
        [(4, "member")] =
        [
            ("person", A.Sam.Id),
            ("kind", "permanent"),
            ("department", "Inside sales"),
            ("task", "Quotes and delivery times"),
        ],
        [(4, "mandate")] = [("director", A.Director.Id), ("note", "Our largest in coffee")],
        [(4, "kickoff")] = [("date", "2026-03-16"), ("time", "14:30"), ("how", "online"), ("who", People)],
        [(5, "behaviour")] = [("agreements", "Every question gets an answer the same day"), ("visits", "on")],
        [(5, "flow")] = [("subject", "product"), ("who", A.Noor.Id), ("often", "monthly")],
        [(6, "questions")] = [("appeal", "yes"), ("raise", "yes"), ("affect", "no")],
        [(6, "adjusted")] = [("adjusted", "no")],
        [(7, "message")] =
        [
            ("message", "No line stands still for packaging"),
            ("objections_0_left", "You cost more per bag"),
            ("objections_0_right", "And less per year"),
            ("objections_1_left", "Changing over takes time"),
            ("objections_1_right", "One weekend, with our technician"),
            ("rehearsal", "2026-02-27"),
        ],
        [(7, "question")] = [("question", "Can the film be recycled?"), ("owner", A.Noor.Id), ("due", "2026-03-20")],
        [(9, "questions")] = [("questions_0_left", "The old bags?"), ("questions_0_right", "We take them back")],
        [(10, "check")] = [("date", "2026-02-27"), ("found", "The label sits too low")],
        [(10, "complaint")] =
        [
            ("what", "Two pallets with the wrong print"),
            ("owner", A.Sam.Id),
            ("due", "2026-03-13"),
            ("solved", "no"),
        ],
        [(11, "review")] = [("date", "2026-06-01"), ("turnover", "255,000"), ("margin", "31.5")],
        [(11, "chances")] = [("chances", "Their tea brand"), ("renewal", "2027-03-01"), ("competitors", "Fabrikam")],
        [(12, "reference")] = [("reference", "yes"), ("reference_remark", "A visit is fine too")],
        [(12, "introduction")] = [("name", "Peter de Wit"), ("company", "Fourth Coffee")],
        [(12, "prospects")] = [("prospects", "Northwind Coffee")],
        [(12, "case")] = [("subject", "From three suppliers to one"), ("date", "2026-05-01")],
        [(12, "lessons")] = [("lessons", "Talk with the operators sooner")],
    };

    static string People => $"{A.Kim.Id},{A.Sam.Id}";

    public static IReadOnlyList<(string Input, string Typed)> To(int atBase, string form, SeasonSoFar soFar) =>
        form == "next"
            ? [("hours", "12"), ("cost", "1,080")]
            : ToPlanning(atBase, form, soFar)
                ?? ToDealing(atBase, form, soFar)
                ?? ToKeeping(atBase, form, soFar)
                ?? All[(atBase, form)];

    /// <summary>Bases 1 to 6, where they depend on the season so far.</summary>
    static IReadOnlyList<(string Input, string Typed)>? ToPlanning(int atBase, string form, SeasonSoFar soFar) =>
        (atBase, form) switch
        {
            (1, "match") => Match(soFar),
            (2, "missing") =>
            [
                .. Base02Inventory
                    .Uncovered(soFar)
                    .SelectMany(role => new[] { ("owner_" + role, A.Sam.Id), ("date_" + role, "2026-04-01") }),
            ],
            (3, "reach") => [("us", People), Contact("them", soFar), ("where", "europe")],
            (3, "hard") => [.. Failing(soFar).Select(check => (HardChecks.OverruleField(check), "We know why"))],
            (5, "clarity") =>
            [
                ("why", "Our way into coffee"),
                .. soFar.Account!.Team.Select(person => (Base05Internal.TaskField(person), "Quotes")),
            ],
            (6, "talk") =>
            [
                ("date", "2026-02-27"),
                Contact("who", soFar),
                ("reaction", "Keen on the pilot"),
                ("can", "Deliver within five days"),
                ("cannot", "Keep stock in Germany"),
            ],
            (6, "visit") => [("kind", "plant"), ("date", "2026-03-09"), Contact("who", soFar)],
            (6, "appointment") => [("date", "2026-03-23"), Contact("who", soFar)],
            _ => null,
        };

    /// <summary>Bases 7 and 8: the presentation and the negotiation.</summary>
    static IReadOnlyList<(string Input, string Typed)>? ToDealing(int atBase, string form, SeasonSoFar soFar) =>
        (atBase, form) switch
        {
            (7, "meeting") =>
            [
                ("date", "2026-03-23"),
                ("place", "Their head office"),
                Contact("them", soFar),
                ("us", People),
                ("executive", A.Director.Id),
            ],
            (7, "outcome") =>
            [
                .. soFar
                    .Of(7, "meeting")
                    .Contacts("them")
                    .Select(contact => (Base07Presenting.ReactionField(contact), "for")),
                ("nextStep", "A quote for two lines"),
                ("nextDate", "2026-04-01"),
            ],
            (8, "before") =>
            [
                ("aim", "300,000"),
                ("settle", "260,000"),
                ("walk", "220,000"),
                ("ours", "Our customer in Ghent"),
                ("theirs", "Another year with their supplier"),
                ("give_0_left", "A fixed price"),
                ("give_0_right", "A term of two years"),
                Contact("decider", soFar),
                ("when", "2026-04-15"),
            ],
            (8, "round") =>
            [
                ("date", "2026-03-01"),
                Contact("who", soFar),
                ("theirs", "215,000"),
                ("ours", "285,000"),
                ("moved", "They sign for two years"),
            ],
            (8, "result") =>
            [
                ("value", "265,000"),
                ("term", "Two years"),
                ("start", "2026-07-01"),
                ("conditions", "Price fixed until July 2028"),
                Contact("agreedBy", soFar),
                ("agreedOn", "2026-03-01"),
            ],
            _ => null,
        };

    /// <summary>Bases 9 to 12: users, aftercare and the relationship.</summary>
    static IReadOnlyList<(string Input, string Typed)>? ToKeeping(int atBase, string form, SeasonSoFar soFar) =>
        (atBase, form) switch
        {
            (9, "group") =>
            [
                ("name", "Operators of line 3"),
                ("size", "24"),
                ("changes", "Other bags"),
                Contact("keyUser", soFar),
                ("message", "The line will stop less often"),
                ("channel", "meeting"),
                ("date", "2026-02-27"),
                ("trained", "yes"),
                ("informed", "yes"),
            ],
            (10, "promise") =>
            [
                ("what", "A technician on the first day"),
                Contact("to", soFar),
                ("due", "2026-03-09"),
                ("kept", "yes"),
            ],
            (10, "score") => [Contact("who", soFar), ("score", "8"), ("remark", "Fast delivery")],
            (11, "rhythm") =>
            [
                Base11Relationship.Unplanned(soFar) is [var contact, ..]
                    ? ("who", ContactField.Number(contact))
                    : Contact("who", soFar),
                ("owner", A.Sam.Id),
                ("often", "quarterly"),
                ("next", "2026-04-01"),
                ("strength", "3"),
            ],
            _ => null,
        };

    /// <summary>How often the team answers a repeatable form; everyone on the map has a rhythm.</summary>
    public static int EntriesOf(int atBase, Form form, SeasonSoFar soFar) =>
        (atBase, form.Key) switch
        {
            (2, "contact") => 1,
            (11, "rhythm") => Math.Max(form.Least, Base11Relationship.Unplanned(soFar).Count),
            _ => form.Least,
        };

    static IReadOnlyList<(string Input, string Typed)> Match(SeasonSoFar soFar) =>
        soFar.Of(1, "ourSwot").List("strengths") is [var strength, ..]
            ? [("pairs_0", MatchField.KeyOf(strength))]
            : [("pairs_0", "We are fast")];

    static IEnumerable<HardCheck> Failing(SeasonSoFar soFar) => HardChecks.Of(soFar).Where(check => !check.Passed);

    /// <summary>The first of the map; where there is no map, by name.</summary>
    static (string Input, string Typed) Contact(string field, SeasonSoFar soFar) =>
        Base02Inventory.ContactsIn(soFar) is [var first, ..]
            ? (field, ContactField.Number(first))
            : (field + "_other", "Karin Jansen");
}
