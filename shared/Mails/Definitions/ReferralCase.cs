using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Referrals;

namespace MentorFlow.Mails.Definitions;

/// <summary>What a mail about an introduction is about, as stored when it is written.</summary>
/// <param name="From">Who suggested it.</param>
/// <param name="Other">To whom the recipient is introduced.</param>
/// <param name="Profile">In which the recipient gave a zone and quiet hours, in whatever program; null where they never did.</param>
internal sealed record ReferralCase(
    MailOrder Order, MentoringProgram Program, Referral Referral, Person Recipient, Person From, Person Other, Profile? Profile)
{
    /// <summary>IANA zone in which the recipient reads.</summary>
    public string Zone => PersonClock.ZoneOf(Profile, Recipient.Zone, Program.Zone);
}
