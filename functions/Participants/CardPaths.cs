namespace MentorFlow.Functions.Participants;

// Of the cards of one screen.
internal static partial class Paths
{
    /// <param name="card">Its id, as its file is called.</param>
    /// <param name="mentorship">In which it helps.</param>
    public static string Card(string program, string card, string mentorship) => $"/m/card/{program}/{card}/{mentorship}";

    /// <summary>Says that it is read, or puts it aside.</summary>
    public static string CardSeen(string program, string card, string mentorship) => $"{Card(program, card, mentorship)}/seen";

    /// <summary>The cards of a stage, with the first that is not seen.</summary>
    public static string Cards(string program, string stage, string mentorship) => $"/m/cards/{program}/{stage}/{mentorship}";
}
