using MentorFlow.Domain.Enrollments;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Participants.Mentorships;

/// <summary>What makes meeting easier for a partner, as they said themselves and want it known (R95, R96); kind words, and no reasons.</summary>
internal static class PartnerComfort
{
    public static IReadOnlyList<string> LinesOf(Partner partner, Texts texts)
    {
        var (name, said, lines) = (partner.Person.CallName, partner.Profile?.Accommodations ?? Accommodations.None, new List<string>());
        var calls = CallComfort.Of(partner.Profile, partner.Person.Calls);
        if (calls.BeginsByWriting == true)
        {
            lines.Add(texts["comfort.by-writing", ("name", name)]);
        }

        if (calls.StartsWithoutCamera)
        {
            lines.Add(texts["comfort.without-camera", ("name", name)]);
        }

        if (said.BreakEvery is { } minutes)
        {
            lines.Add(texts["comfort.break-every", ("name", name), ("count", minutes)]);
        }

        lines.AddRange((said.Needs ?? []).Select(need => texts[$"comfort.needs.{need}", ("name", name)]));
        return lines;
    }

    /// <summary>What else helps, in their words; null for nothing that they want read.</summary>
    public static string? NotesOf(Partner partner) =>
        partner.Profile?.Accommodations is { NotesToPartner: true, Notes: { Length: > 0 } notes } ? notes : null;
}
