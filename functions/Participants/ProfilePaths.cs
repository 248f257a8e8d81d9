namespace MentorFlow.Functions.Participants;

// What belongs to a profile and has an address of its own.
internal static partial class Paths
{
    /// <summary>Throws away a profile that was begun and not saved.</summary>
    public static string ProfileDraft(string program) => $"{Profile(program)}/draft";

    /// <summary>What a profile will do, after it is saved.</summary>
    public static string ProfileEffect(string program) => $"/m/profile-effect/{program}";

    /// <summary>How well, how far, and how much each skill matters.</summary>
    public static string SkillLevels(string program) => $"/m/skill-levels/{program}";

    /// <summary>What is told to find somebody alike.</summary>
    public static string Likeness(string program) => $"/m/likeness/{program}";

    public static string LikenessErased(string program) => $"{Likeness(program)}/erase";

    /// <summary>One's own photo.</summary>
    public static string Photo(string program) => $"/m/photo/{program}";

    public static string PhotoRemoval(string program) => $"{Photo(program)}/remove";

    /// <summary>The picture of somebody, for who may see them.</summary>
    public static string PhotoOf(string program, string person) => $"{Photo(program)}/of/{person}";
}
