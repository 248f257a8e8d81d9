using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Rounds;

/// <summary>What somebody has taken on in a role, and what they have left: each mentorship is one place, a circle whatever its size.</summary>
/// <param name="Share">Mentorships at once in the program: what they said, and no more than it allows.</param>
/// <param name="Here">Those in the program.</param>
/// <param name="Elsewhere">Those in the same role in other programs, as far as they count.</param>
/// <param name="Budget">At once in all programs together; null where they said nothing of it.</param>
public sealed record PlaceCount(ProgramRole Role, int Share, int Here, int Elsewhere, int? Budget)
{
    /// <summary>In all programs.</summary>
    public int Taken => Here + Elsewhere;

    /// <summary>At once in all programs. A mentor who said no number for all of them takes on in all what the program's profile says.</summary>
    public int Limit => Budget ?? (Role is ProgramRole.Mentor ? Share : Share + Elsewhere);

    /// <summary>Below zero where more runs than they want.</summary>
    public int Left => Math.Min(Share - Here, Limit - Taken);
}
