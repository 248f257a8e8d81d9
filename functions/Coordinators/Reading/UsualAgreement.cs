using MentorFlow.Domain.Imports;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>What an agreement says where a list of running pairs does not.</summary>
internal static class UsualAgreement
{
    /// <param name="texts">Of who hands in the list; the pair makes the words their own by signing them.</param>
    public static UsualWords In(Texts texts) =>
        new(texts["agreement.channels.phone"], texts["agreement.usual.confidentiality"], texts["agreement.usual.boundaries"]);
}
