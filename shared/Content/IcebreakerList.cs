namespace MentorFlow.Content;

/// <summary>Questions to begin a talk with (R78).</summary>
/// <param name="Light">For people who have just met.</param>
/// <param name="Middle">That go a little further.</param>
/// <param name="Deep">For people who know each other.</param>
public sealed record IcebreakerList(
    ContentFile File, string Lead, IReadOnlyList<string> Light, IReadOnlyList<string> Middle, IReadOnlyList<string> Deep)
{
    /// <summary>The file that has them.</summary>
    public const string Id = "icebreakers";

    /// <summary>How many of each there must be, so that none comes twice in a year.</summary>
    public const int FewestLight = 6;

    public const int FewestMiddle = 4;

    public const int Fewest = 19;

    public string Title => File.Title;

    /// <summary>Light ones first.</summary>
    public IReadOnlyList<string> All => [.. Light, .. Middle, .. Deep];

    /// <exception cref="ContentException">A part of it is missing, or too small.</exception>
    public static IcebreakerList Of(ContentFile file)
    {
        if (file.Sections.Where(section => section.Level is 2).Select(section => section.Lines).ToList() is not [var light, var middle, var deep])
        {
            throw new ContentException(file.Path, 1, "there must be three parts: light questions, some that go further, deep ones.");
        }

        return light.Count >= FewestLight && middle.Count >= FewestMiddle && light.Count + middle.Count + deep.Count >= Fewest
            ? new IcebreakerList(file, file["lead"] ?? "", light, middle, deep)
            : throw new ContentException(
                file.Path, 1, $"there must be {FewestLight} light questions, {FewestMiddle} that go further, and {Fewest} in all.");
    }
}
