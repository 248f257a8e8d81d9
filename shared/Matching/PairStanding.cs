using System.Text.Json.Serialization;

namespace MentorFlow.Matching;

[JsonConverter(typeof(JsonStringEnumConverter<PairStanding>))]
public enum PairStanding
{
    Proposed,
    Locked,
    Accepted,
}
