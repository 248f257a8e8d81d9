using System.Reflection;
using System.Reflection.Emit;

namespace MentorFlow.Tests.Conventions;

/// <param name="Operand">The raw operand: a metadata token, a constant, a branch target or a list of targets.</param>
internal readonly record struct IlInstruction(int Offset, OpCode Code, object? Operand)
{
    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static IEnumerable<IlInstruction> Read(byte[] body)
    {
        var reader = new BinaryReader(new MemoryStream(body));
        while (reader.BaseStream.Position < body.Length)
        {
            var offset = (int)reader.BaseStream.Position;
            var first = reader.ReadByte();
            var code = Codes[first == 0xFE ? (short)(0xFE00 | reader.ReadByte()) : first];
            yield return new IlInstruction(offset, code, ReadOperand(code, reader));
        }
    }

    private static object? ReadOperand(OpCode code, BinaryReader reader) => code.OperandType switch
    {
        OperandType.InlineNone => null,
        OperandType.ShortInlineBrTarget => reader.ReadSByte() + (int)reader.BaseStream.Position,
        OperandType.InlineBrTarget => reader.ReadInt32() + (int)reader.BaseStream.Position,
        OperandType.InlineSwitch => Targets(reader),
        OperandType.ShortInlineI or OperandType.ShortInlineVar => (int)reader.ReadByte(),
        OperandType.InlineVar => (int)reader.ReadUInt16(),
        OperandType.InlineI8 => reader.ReadInt64(),
        OperandType.InlineR => reader.ReadDouble(),
        OperandType.ShortInlineR => reader.ReadSingle(),
        _ => reader.ReadInt32(),
    };

    private static int[] Targets(BinaryReader reader)
    {
        var jumps = new int[reader.ReadInt32()];
        for (var i = 0; i < jumps.Length; i++)
        {
            jumps[i] = reader.ReadInt32();
        }

        return [.. jumps.Select(jump => jump + (int)reader.BaseStream.Position)];
    }
}
