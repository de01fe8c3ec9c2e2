using System.Globalization;

namespace AdaptiveCards;

/// <summary>A version of the card schema, <c>1.5</c> in JSON.</summary>
[JsonConverter(typeof(AdaptiveSchemaVersionConverter))]
public class AdaptiveSchemaVersion : IComparable<AdaptiveSchemaVersion>
{
    public AdaptiveSchemaVersion() { }

    public AdaptiveSchemaVersion(string versionString)
    {
        ArgumentNullException.ThrowIfNull(versionString);
        var parts = versionString.Split('.');
        if (!TryParse(parts[0], out var major) || !TryParse(parts.Length > 1 ? parts[1] : "0", out var minor))
        {
            throw new AdaptiveSerializationException($"'{versionString}' is not a valid version identifier");
        }

        Major = major;
        Minor = minor;
    }

    public AdaptiveSchemaVersion(int major, int minor)
    {
        Major = major;
        Minor = minor;
    }

    public int Major { get; set; }

    public int Minor { get; set; }

    public int CompareTo(AdaptiveSchemaVersion other) =>
        other is null ? 1 : (Major, Minor).CompareTo((other.Major, other.Minor));

    public override bool Equals(object obj) => obj is AdaptiveSchemaVersion other && CompareTo(other) == 0;

    public override int GetHashCode() => HashCode.Combine(Major, Minor);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");

    static bool TryParse(string part, out int number) =>
        int.TryParse(part, NumberStyles.Integer, CultureInfo.InvariantCulture, out number);
}
