using System.Text.Json;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Contacts;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using AccountBot.Storage.Contacts;
using AccountBot.Storage.Tables;

namespace AccountBot.Bot.Tests.Storage;

/// <summary>Every text that people wrote is looked through, in every kind of row, and nothing else is.</summary>
public sealed class RowErasingTests
{
    static readonly RowKinds Kinds = Registered();

    public static TheoryData<string> Examples => [.. RowExamples.All.Keys];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Row_InWhichNobodyIsNamed_StaysTheSame(string example)
    {
        var (row, terms) = (RowExamples.All[example], new PersonTerms(["Nobody Atall"], []));

        new RowErasing(Kinds, terms, []).Without(new StoredRow("k", row, "v")).ShouldBeNull();
        Json(new RowTexts(Kinds, text => text, contact => contact).Map(row)).ShouldBe(Json(row));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void EveryTextOfARow_MayBeChanged_AndTheRowIsReadAgain(string example)
    {
        var texts = new RowTexts(Kinds, _ => "Zyx", contact => contact with { Name = "Zyx" });

        var after = texts.Map(RowExamples.All[example]);

        after.ShouldBeOfType(RowExamples.All[example].GetType());
        // Colleagues are someone else, whatever they are called.
        foreach (var name in new[] { "Kim de Vries", "Sam O'Neill", "Eva Şahin" })
        {
            Json(after)
                .Contains(name, StringComparison.Ordinal)
                .ShouldBe(Json(RowExamples.All[example]).Contains(name, StringComparison.Ordinal), name);
        }
    }

    [Fact]
    public void Reference_IsKnownByItsNumber_InItsOwnSeasonOnly()
    {
        var (karin, terms) = (Contact(2026, 1, "Karin Jansen"), new PersonTerms(["Karin Jansen"], []));
        var named = Entry(2026, new Contact(1, "Karin (old name)"), new Contact(2, "Piet Prins"));
        var other = Entry(2025, new Contact(1, "Somebody Else"));
        var erasing = new RowErasing(Kinds, terms, [karin]);

        var after = erasing.Without(Row(named))!.Value;
        after.Places.ShouldBe(1);
        ((FormEntry)after.Value).Revision.ShouldBe(2, "A card that shows the name is an older one.");
        ((FormEntry)after.Value).Answers.Contacts("them").ShouldBe([ErasedName.Nobody, new Contact(2, "Piet Prins")]);
        erasing.Without(Row(other)).ShouldBeNull();
    }

    [Fact]
    public void AddressOfTheEntry_IsErasedWithIt()
    {
        var karin = Contact(2026, 1, "Karin Jansen", "karin@contoso.test");
        var logEntry = LogEntry.Of(LogEntryKind.Logged, 2026, 2, karin.By, karin.At) with
        {
            Text = "Mailed karin@contoso.test",
        };

        var after = new RowErasing(Kinds, new PersonTerms(["Karin Jansen"], []), [karin]).Without(
            new StoredRow("p|1", logEntry, "v")
        );

        ((LogEntry)after!.Value.Value).Text.ShouldBe("Mailed ▇▇▇");
    }

    [Fact]
    public void NameOfAnAccount_AndKeysOfThePlaybook_StayAsTheyAre()
    {
        var terms = new PersonTerms(["Fabrikam Foods", "goal", "coach", "question"], []);
        foreach (var example in new[] { "account.1", "celebration.1", "season.1" })
        {
            new RowErasing(Kinds, terms, []).Without(new StoredRow("k", RowExamples.All[example], "v")).ShouldBeNull();
        }
        var changed = LogEntry.Of(LogEntryKind.FormChanged, 2026, 3, Contact(2026, 1, "x").By, default) with
        {
            Subject = "goal",
        };
        ((LogEntry)new RowTexts(Kinds, _ => "Zyx", contact => contact).Map<object>(changed)).Subject.ShouldBe("goal");
    }

    [Fact]
    public void Reaction_IsAskedUnderTheNameOfNobody()
    {
        var field = AccountBot.Playbook.Bases.Base07Presenting.ReactionField(new Contact(1, "Karin Jansen"));
        var outcome = Entry(2026) with { Answers = Answers.Of((field, new Answer.Choice(["for"]))) };

        var after = new RowErasing(
            Kinds,
            new PersonTerms(["Karin Jansen"], []),
            [Contact(2026, 1, "Karin Jansen")]
        ).Without(Row(outcome));

        ((FormEntry)after!.Value.Value)
            .Answers.Choice(AccountBot.Playbook.Bases.Base07Presenting.ReactionField(ErasedName.Nobody))
            .ShouldBe("for");
    }

    [Fact]
    public void RowOfANewerRelease_IsLeftAlone() =>
        new RowErasing(Kinds, new PersonTerms(["Karin Jansen"], []), [])
            .Without(new StoredRow("k", new UnknownRow("form", 9), "v"))
            .ShouldBeNull();

    static StoredRow Row(FormEntry entry) => new(AccountKeys.Form(entry), entry, "v");

    static FormEntry Entry(int year, params IReadOnlyList<Contact> them) =>
        Contact(year, 0, "x") with
        {
            Base = 3,
            Form = "reach",
            Answers = Answers.Of(("them", new Answer.Contacts(them))),
        };

    static FormEntry Contact(int year, int entry, string name, string? email = null) =>
        new(
            year,
            2,
            "contact",
            1,
            entry,
            Answers.Of(("name", new Answer.Text(name)), ("email", email is null ? null : new Answer.Text(email))),
            Paused: false,
            1,
            new Person("3f0c1f6e-1b1c-4c53-9a55-6f1f0f1a0001", "Kim de Vries"),
            new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.Zero)
        );

    static string Json(object value) =>
        JsonSerializer.Serialize(value, Kinds.Of(value.GetType()).Type, RowJson.Options(Kinds));

    static RowKinds Registered()
    {
        var kinds = new RowKinds();
        AccountKinds.Register(kinds);
        return kinds;
    }
}
