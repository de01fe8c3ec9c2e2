using AccountBot.Cards;
using AccountBot.Cards.Forms;
using AccountBot.Documents.Contents;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;

namespace AccountBot.Documents.Plans;

/// <summary>What an entry announces, in words: what, on which day, and with whom.</summary>
internal static class NextStepWords
{
    /// <summary>Null for an entry that announces nothing.</summary>
    /// <param name="forTheTeam">A customer reads it from their own side.</param>
    public static Step? Of(FormEntry entry, bool forTheTeam, Texts texts)
    {
        var said = entry.Answers;
        return (entry.Base, entry.Form) switch
        {
            (Base06Testing.Number, "appointment") when said.ByField.Count > 0 => new Step(
                said.Date("date"),
                texts["doc.next.appointment"],
                AnswerCell.Contacts(said.Contacts("who"))
            ),
            (Base06Testing.Number, "visit") => Visit(said, forTheTeam, texts),
            (Base07Presenting.Number, "meeting") when said.ByField.Count > 0 => Meeting(said, texts),
            (Base07Presenting.Number, "outcome") when said.Text("nextStep") is { } next => new Step(
                said.Date("nextDate"),
                next,
                null
            ),
            (Base07Presenting.Number, "question") => new Step(
                said.Date("due"),
                texts["doc.next.question", said.Text("question") ?? "?"],
                texts.Names(said.People("owner"))
            ),
            (Base10Aftercare.Number, "promise") => new Step(
                said.Date("due"),
                texts["doc.next.promise", said.Text("what") ?? "?"],
                AnswerCell.Contacts(said.Contacts("to"))
            ),
            (Base11Relationship.Number, "rhythm") => Contact(said, texts),
            (Base11Relationship.Number, "review") when said.Date("date") is { } day => new Step(
                day,
                texts["doc.next.review"],
                null
            ),
            (Base11Relationship.Number, "chances") when said.Date("renewal") is { } day => new Step(
                day,
                texts["doc.next.renewal"],
                null
            ),
            _ => null,
        };
    }

    private static Step Meeting(Answers said, Texts texts)
    {
        var us = said.People("us").Concat(said.People("executive")).ToList();
        return new Step(
            said.Date("date"),
            said.Text("place") is { } place ? texts["doc.next.meeting", place] : texts["doc.next.meeting.nowhere"],
            Joined("\n", AnswerCell.Contacts(said.Contacts("them")), texts.Names(us))
        );
    }

    private static Step Visit(Answers said, bool forTheTeam, Texts texts)
    {
        var kind = said.Choice("kind");
        var where = kind is null ? null : AnswerText.Option(Base06Testing.Number, "visit", "kind", kind, texts);
        return new Step(
            said.Date("date"),
            where is null ? texts["doc.next.visit.other"]
                : forTheTeam ? texts["doc.next.visit", where]
                : ForTheCustomer(kind, texts) ?? texts["doc.next.visit", where],
            AnswerCell.Contacts(said.Contacts("who"))
        );
    }

    /// <summary>Who is a happy customer to us is another customer to them.</summary>
    private static string? ForTheCustomer(string? kind, Texts texts) =>
        kind switch
        {
            "plant" => texts["doc.next.visit.plant"],
            "office" => texts["doc.next.visit.office"],
            "customer" => texts["doc.next.visit.customer"],
            _ => null,
        };

    private static Step Contact(Answers said, Texts texts) =>
        new(
            said.Date("next"),
            said.Choice("often") is { } often
                ? texts[
                    "doc.next.contact",
                    AnswerText.Option(Base11Relationship.Number, "rhythm", "often", often, texts)
                ]
                : texts["doc.next.contact.once"],
            Joined(" · ", AnswerCell.Contacts(said.Contacts("who")), texts.Names(said.People("owner")))
        );

    private static string Joined(string between, params IEnumerable<string> parts) =>
        string.Join(between, parts.Where(part => part.Length > 0));
}
