using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Documents;
using AccountBot.Cards;
using AccountBot.Documents.Decks;
using AccountBot.Playbook;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Sharing;

namespace AccountBot.Bot.Tests.DocumentChecks;

/// <summary>What is ours alone stays with us: nothing that is not in the table of the customer's fields gets into a customer's file.</summary>
public sealed class CustomerViewTests
{
    static readonly Texts Texts = Texts.In(Language.En);

    [Fact]
    public async Task CustomersFiles_HoldTheCustomersFields_AndNothingElse()
    {
        var planted = new PlantedSeason();
        var plan = SharedPlan.Of(planted.Dossier, Audience.Customer, DocumentSamples.Today);

        var book = planted.FoundIn(new OfficeFile(await DocumentSamples.BookAsync(plan, Texts)).AllParts());
        var deck = planted.FoundIn(new OfficeFile(PlanDeck.Of(plan, DocumentSamples.Now, Texts)).AllParts());

        book.ShouldBe(deck, ignoreOrder: true);
        deck.Except(CustomerView.Fields).ShouldBeEmpty();
        deck.ShouldContain("3.goal.what");
        deck.ShouldContain("8.result.value");
        // Where "where" is said in a word, the places are not said too.
        CustomerView.Fields.Except(deck).ShouldBe(["3.reach.places"]);
    }

    [Fact]
    public async Task TeamsFiles_HoldEverything_ButForTheLimits()
    {
        var planted = new PlantedSeason();
        var plan = SharedPlan.Of(planted.Dossier, Audience.Team, DocumentSamples.Today);

        var book = planted.FoundIn(new OfficeFile(await DocumentSamples.BookAsync(plan, Texts)).AllParts());
        var deck = planted.FoundIn(new OfficeFile(PlanDeck.Of(plan, DocumentSamples.Now, Texts)).AllParts());

        var limits = planted.Planted.Where(name => name.StartsWith("8.before", StringComparison.Ordinal)).ToList();
        limits.Count.ShouldBeGreaterThan(7);
        book.Intersect(limits).ShouldBeEmpty();
        deck.Intersect(limits).ShouldBeEmpty();
        // Who stands behind the account is on its scoreboard; of the plan they are no part.
        string[] around =
        [
            "account.manager",
            "account.director",
            "account.member",
            "account.department",
            "account.task",
        ];
        planted.Planted.Except(book).Except(limits).ShouldBe(around, ignoreOrder: true);
        deck.ShouldContain("season.competitor");
        deck.ShouldContain("task.text");
        deck.ShouldContain("2.contact.notes");
    }

    [Fact]
    public void EveryFieldOfTheTable_IsAFieldOfThePlaybook()
    {
        var soFar = A.Dossier().PlayedTo(12).Complete().SoFar;
        var known = TwelveBases.All.SelectMany(definition =>
            definition.Forms.SelectMany(form =>
                form.FieldsFor(soFar).Select(field => $"{definition.Number}.{form.Key}.{field.Key}")
            )
        );

        CustomerView.Fields.Except(known).ShouldBeEmpty();
    }

    [Fact]
    public void FieldThatNobodyMarked_IsInternal()
    {
        var entry = new FormEntry(
            A.Year,
            3,
            "goal",
            1,
            0,
            Answers.Of(("what", new Answer.Text("shared")), ("addedLater", new Answer.Text("ours"))),
            false,
            1,
            A.Kim,
            A.Monday
        );
        Dossier dossier = A.Dossier();
        var shared = CustomerView.Of(dossier with { Answers = new SeasonSoFar([entry]) }, DocumentSamples.Today);

        shared.Answers.Of(3, "goal").ByField.Keys.ShouldBe(["what"]);
    }

    [Fact]
    public void NothingOfAConfidentialForm_IsTheCustomers() =>
        TwelveBases
            .All.SelectMany(definition => definition.Forms.Select(form => (definition.Number, form)))
            .Where(each => each.form.Confidential)
            .SelectMany(each =>
                CustomerView.Fields.Where(field =>
                    field.StartsWith($"{each.Number}.{each.form.Key}.", StringComparison.Ordinal)
                )
            )
            .ShouldBeEmpty();

    [Fact]
    public void FormSavedHalfway_IsNotTheCustomersYet()
    {
        Dossier dossier = A.Dossier().AtBase(2).WithPaused("need", 0, ("need", "Not sure yet"));

        CustomerView.Of(dossier, DocumentSamples.Today).Answers.Entries.ShouldBeEmpty();
        SharedPlan.Of(dossier, Audience.Team, DocumentSamples.Today).Answers.Entries.Count.ShouldBe(1);
    }
}
