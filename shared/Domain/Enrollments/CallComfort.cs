using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Enrollments;

/// <summary>How calls begin for somebody: as they chose for their calls, else as they said of themselves in their profile. Pure.</summary>
public static class CallComfort
{
    /// <param name="profile">Null before they said anything.</param>
    /// <param name="chosen">Null while they have not chosen.</param>
    public static CallPreferences Of(Profile? profile, CallPreferences? chosen) => chosen ?? new CallPreferences(
        profile?.Accommodations.CameraOptional ?? false, profile?.Accommodations.LowBandwidth ?? false);
}
