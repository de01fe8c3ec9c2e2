using AccountBot.Cards;
using AccountBot.Documents.Contents;
using AccountBot.Playbook.Sharing;

namespace AccountBot.Documents.Plans;

/// <summary>What the documents of a plan are made of, part by part. A part of which nothing is known yet is null.</summary>
internal sealed record PlanTables(SharedPlan Plan, Texts Texts)
{
    public Table? Goal => GoalTable.Of(Plan, Texts);

    public Table? Swot => SwotBoxes.TableOf(Plan, Texts);

    public Table? Match => GoalTable.Match(Plan, Texts);

    public Table? Map => MapTable.Of(Plan, Texts);

    public Table? Contacts => MapTable.Contacts(Plan, Texts);

    public Table? Notes => MapTable.Notes(Plan, Texts);

    public Table? Hard => HardTable.Of(Plan, Texts);

    public Table? Competitors => StrategyTables.Competitors(Plan, Texts);

    public Table? Strategy => StrategyTables.Of(Plan, Texts);

    public Table? Objections => StrategyTables.Objections(Plan, Texts);

    public Table? Team => WorkTables.Team(Plan, Texts);

    public Table? Tasks => WorkTables.Tasks(Plan, Texts);

    public Table? Agreement => StrategyTables.Agreement(Plan, Texts);

    public Table? Users => WorkTables.Users(Plan, Texts);

    public Table? Questions => WorkTables.Questions(Plan, Texts);

    public Table? NextSteps => NextStepsTable.Of(Plan, Texts);

    /// <summary>Not every account has any; no one looks for them in vain.</summary>
    public bool IsExtra(string title) => title == Texts["doc.notes"];

    /// <summary>All of them in the order of the plan, with the title that each has or would have.</summary>
    public IReadOnlyList<(string Title, Table? Table)> All =>
        [
            (Texts["doc.goal"], Goal),
            (Texts["doc.swot"], Swot),
            (Texts["doc.match"], Match),
            (Texts["doc.map"], Map),
            (Texts["b02.contact.title"], Contacts),
            (Texts["doc.notes"], Notes),
            (Texts["doc.hard"], Hard),
            (Texts["doc.competitors"], Competitors),
            (Texts["doc.strategy"], Strategy),
            (Texts["doc.objections"], Objections),
            (Texts["doc.team"], Team),
            (Texts["tasks.title"], Tasks),
            (Texts["doc.agreement"], Agreement),
            (Texts["doc.users"], Users),
            (Texts["b09.questions.title"], Questions),
            (Texts["doc.next"], NextSteps),
        ];
}
