using System.Text.Json.Serialization;

namespace MentorFlow.Matching;

[JsonConverter(typeof(JsonStringEnumConverter<MatchRole>))]
public enum MatchRole
{
    Mentor,
    Mentee,
    Peer,
}
