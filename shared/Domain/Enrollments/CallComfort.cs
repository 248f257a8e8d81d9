using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Enrollments;

/// <summary>How calls begin for somebody: as they chose for their calls, else as they said of themselves in their profile. Pure.</summary>
public static class CallComfort
{
    /// <param name="profile">Null before they said anything.</param>
    /// <param name="chosen">Null while they have not chosen.</param>
    /// <returns>With all of it said.</returns>
    public static CallPreferences Of(Profile? profile, CallPreferences? chosen)
    {
        var said = profile?.Accommodations ?? Accommodations.None;
        return (chosen ?? new CallPreferences(said.CameraOptional, said.LowBandwidth)) with { BeginsByWriting = chosen?.BeginsByWriting ?? said.WritesFirst };
    }
}
