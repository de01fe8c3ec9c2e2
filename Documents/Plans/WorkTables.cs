using AccountBot.Cards;
using AccountBot.Cards.Tasks;
using AccountBot.Documents.Contents;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Sharing;
using AccountBot.Playbook.Tasks;

namespace AccountBot.Documents.Plans;

/// <summary>Who of us does what, and what changes for whom at the customer's.</summary>
internal static class WorkTables
{
    private static readonly Form Member = Base04Team.Definition.Find("member")!;
    private static readonly Form Group = Base09Users.Definition.Find("group")!;

    public static Table? Team(SharedPlan plan, Texts texts) =>
        Table.Of(
            texts[plan.IsForTheTeam ? "doc.team" : "doc.team.customer"],
            [
                new Column(texts["doc.team.who"], 32),
                new Column(texts["doc.team.part"], 34),
                new Column(texts["b04.member.department"], 26),
                new Column(texts["doc.team.task"], 50),
            ],
            [
                plan.IsForTheTeam ? Led(plan, texts) : LedInShort(plan, texts),
                .. plan.Answers.All(Base04Team.Number, "member").Select(member => RowOf(member, texts)),
            ]
        );

    public static Table? Tasks(SharedPlan plan, Texts texts) =>
        Table.Of(
            texts["tasks.title"],
            [
                new Column(texts["doc.tasks.what"], 70),
                new Column(texts["doc.tasks.who"], 26),
                new Column(texts["doc.tasks.due"], 16),
                new Column(texts["task.state"], 14),
                new Column(texts["doc.tasks.reason"], 40),
            ],
            plan.Answers.Tasks.OrderBy(task => task.State)
                .ThenBy(task => task.Due ?? DateOnly.MaxValue)
                .Select(task =>
                    (IReadOnlyList<Cell>)
                        [
                            Cell.Of(TasksCard.Said(task, texts)),
                            Cell.Of(OwnerOf(task, texts)),
                            Cell.Of(task.Due),
                            Cell.Of(TasksCard.StateWord(task.State, texts), ToneOf(task.State)),
                            Cell.Of(task.Reason),
                        ]
                )
        );

    public static Table? Users(SharedPlan plan, Texts texts)
    {
        (string Field, double Width)[] asked =
        [
            ("name", 26),
            ("size", 10),
            ("changes", 36),
            ("keyUser", 22),
            ("message", 36),
            ("channel", 16),
            ("date", 14),
            ("trained", 12),
            ("informed", 12),
        ];
        var fields = Group.FieldsFor(plan.Answers);
        return Table.Of(
            texts["doc.users"],
            [.. asked.Select(each => new Column(texts["doc.users." + each.Field], each.Width))],
            plan.Answers.All(Base09Users.Number, "group")
                .Select(group => (IReadOnlyList<Cell>)[.. asked.Select(each => Said(group, each.Field))])
        );

        Cell Said(FormEntry group, string field) =>
            AnswerCell.Of(
                group.Answers[field],
                group.Base,
                Group,
                fields.FirstOrDefault(each => each.Key == field),
                texts
            );
    }

    /// <summary>What the users asked, and what they heard.</summary>
    public static Table? Questions(SharedPlan plan, Texts texts) =>
        Table.Of(
            texts["b09.questions.title"],
            [
                new Column(texts["b09.questions.questions.left"], 60),
                new Column(texts["b09.questions.questions.right"], 60),
            ],
            plan.Answers.Of(Base09Users.Number, "questions")
                .Pairs("questions")
                .Select(pair => (IReadOnlyList<Cell>)[Cell.Of(pair.Left), Cell.Of(pair.Right)])
        );

    private static IReadOnlyList<Cell> Led(SharedPlan plan, Texts texts) =>
        [
            Cell.Of(Texts.Name(plan.Dossier.Account.AccountManager), Tone.Strong),
            Cell.Of(texts["doc.team.manager"]),
            Cell.None,
            Cell.Of(Base05Internal.TaskOf(plan.Dossier.Account.AccountManager, plan.Answers)),
        ];

    /// <summary>For a customer, who has no parts in our team to tell apart: a column for one row says too little.</summary>
    private static IReadOnlyList<Cell> LedInShort(SharedPlan plan, Texts texts) =>
        [
            Cell.Of($"{Texts.Name(plan.Dossier.Account.AccountManager)} · {texts["doc.team.manager"]}", Tone.Strong),
            Cell.None,
            Cell.None,
            Cell.None,
        ];

    /// <summary>Of a task that no one took on, but someone finished, it is who finished it.</summary>
    private static string OwnerOf(TeamTask task, Texts texts) =>
        task.Owner is { } owner ? Texts.Name(owner)
        : task.State == TaskState.Open ? texts["tasks.nobody"]
        : Texts.Name(task.By);

    private static IReadOnlyList<Cell> RowOf(FormEntry member, Texts texts) =>
        [
            Said(member, "person", texts),
            Cell.Of(member.Answers.Choice("kind") is { } kind ? texts.Find("doc.team." + kind) ?? kind : null),
            Said(member, "department", texts),
            Said(member, "task", texts),
        ];

    private static Cell Said(FormEntry member, string field, Texts texts) =>
        AnswerCell.Of(
            member.Answers[field],
            member.Base,
            Member,
            Member.Fields.First(each => each.Key == field),
            texts
        );

    private static Tone ToneOf(TaskState state) =>
        state switch
        {
            TaskState.Done => Tone.Good,
            TaskState.Dropped => Tone.Subtle,
            _ => Tone.Plain,
        };
}
