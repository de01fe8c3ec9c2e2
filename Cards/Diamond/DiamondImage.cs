using AccountBot.Playbook.Seasons;
using AdaptiveCards;

namespace AccountBot.Cards.Diamond;

/// <summary>The diamond as it stands on a card: the picture, and in words what it shows.</summary>
public static class DiamondImage
{
    public static AdaptiveImage Of(DiamondCode code, Uri pictures, Texts texts, int pixels) =>
        new(new Uri(pictures, $"diamond/{code}.png"))
        {
            AltText = InWords(code, texts),
            PixelWidth = (uint)pixels,
            HorizontalAlignment = AdaptiveHorizontalAlignment.Center,
        };

    /// <summary>What the picture shows, for who cannot see it.</summary>
    public static string InWords(DiamondCode code, Texts texts)
    {
        var reached = code
            .Marks.Select((mark, index) => (mark, number: index + 1))
            .Where(each => each.mark == BaseMark.Reached)
            .ToList();
        return texts[
            "score.diamond",
            reached.Count == 0
                ? texts["score.diamond.none"]
                : texts["score.diamond.reached", string.Join(", ", reached.Select(each => each.number))]
        ];
    }
}
