using AccountBot.Playbook.Forms;

namespace AccountBot.Playbook.Bases.Plan;

/// <summary>One of the twenty checks on the plan: one of five questions held against one of four letters.</summary>
/// <param name="Question">what, when, whom, where, result.</param>
/// <param name="Letter">clear, ambitious, driven, direct.</param>
/// <param name="Problem">Why our rules are not content, in words; null when they are.</param>
public sealed record HardCheck(string Question, string Letter, Problem? Problem)
{
    public bool Passed => Problem is null;

    public string Key => $"{Question}_{Letter}";
}

/// <summary>How a check stands once the team has looked at it.</summary>
public enum HardState
{
    /// <summary>Our rules are content and no one disagreed.</summary>
    Confirmed,

    /// <summary>Our rules are not content, and no one gave a reason yet.</summary>
    Open,

    /// <summary>Our rules were not content; the team is, with a reason.</summary>
    OverruledYes,

    /// <summary>Our rules were content; the team is not, with a reason.</summary>
    OverruledNo,
}
