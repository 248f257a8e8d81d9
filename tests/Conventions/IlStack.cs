using System.Reflection;
using System.Reflection.Emit;

namespace MentorFlow.Tests.Conventions;

/// <summary>What an instruction left on the stack, as far as it can be told without running it.</summary>
/// <param name="Type">Static type; null where unknown, and for null itself.</param>
/// <param name="Text">The string constant this value is, or was made from.</param>
internal sealed record IlValue(Type? Type, string? Text = null, bool IsNull = false)
{
    public static readonly IlValue Unknown = new((Type?)null);
}

/// <summary>Follows the types on the evaluation stack through a method body and shows every call with its arguments.</summary>
internal sealed class IlStack(MethodBase method)
{
    private readonly Dictionary<int, IlValue[]> atTarget = [];
    private readonly Type[] typeArguments = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : [];
    private readonly Type[] methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : [];
    private readonly Type[] locals = [.. method.GetMethodBody()!.LocalVariables.Select(local => local.LocalType)];
    private readonly Type[] arguments =
        [.. method.IsStatic ? Array.Empty<Type>() : [method.DeclaringType!], .. method.GetParameters().Select(parameter => parameter.ParameterType)];

    private Stack<IlValue> stack = new();

    public IEnumerable<(MethodBase Callee, IlValue[] Arguments)> Calls()
    {
        foreach (var instruction in IlInstruction.Read(method.GetMethodBody()!.GetILAsByteArray()!))
        {
            if (atTarget.TryGetValue(instruction.Offset, out var arriving))
            {
                stack = new Stack<IlValue>(arriving);
            }

            if (instruction.Code.FlowControl == FlowControl.Call && instruction.Code != OpCodes.Calli && instruction.Code != OpCodes.Jmp)
            {
                var callee = method.Module.ResolveMethod((int)instruction.Operand!, typeArguments, methodArguments)!;
                var passed = Call(instruction.Code, callee);
                yield return (callee, passed);
            }
            else
            {
                Step(instruction);
            }
        }
    }

    private IlValue[] Call(OpCode code, MethodBase callee)
    {
        var passed = Pop(callee.GetParameters().Length);
        if (code != OpCodes.Newobj && !callee.IsStatic)
        {
            Pop(1);
        }

        var keepsText = passed is [{ Text: not null }] ? passed[0].Text : null;
        if (code == OpCodes.Newobj)
        {
            stack.Push(new IlValue(callee.DeclaringType, keepsText));
        }
        else if (callee is MethodInfo { ReturnType: var returned } && returned != typeof(void))
        {
            stack.Push(new IlValue(returned, callee.Name == "op_Implicit" ? keepsText : null));
        }

        return passed;
    }

    private void Step(IlInstruction instruction)
    {
        var (code, operand) = (instruction.Code, instruction.Operand);
        if (code == OpCodes.Dup)
        {
            stack.Push(stack.TryPeek(out var top) ? top : IlValue.Unknown);
            return;
        }

        var popped = Pop(Popped(code));
        if (Pushed(code))
        {
            stack.Push(Result(instruction, popped));
        }

        foreach (var target in operand is int[] targets ? targets : code.OperandType is OperandType.InlineBrTarget or OperandType.ShortInlineBrTarget ? [(int)operand!] : [])
        {
            atTarget.TryAdd(target, [.. stack.Reverse()]);
        }

        if (code.FlowControl is FlowControl.Branch or FlowControl.Return or FlowControl.Throw)
        {
            stack.Clear();
        }
    }

    private IlValue Result(IlInstruction instruction, IlValue[] popped) => instruction.Code.Name switch
    {
        "ldnull" => new IlValue(null, IsNull: true),
        "ldstr" => new IlValue(typeof(string), method.Module.ResolveString((int)instruction.Operand!)),
        "box" or "castclass" or "isinst" or "unbox.any" => new IlValue(method.Module.ResolveType((int)instruction.Operand!, typeArguments, methodArguments)),
        "ldfld" or "ldsfld" => new IlValue(method.Module.ResolveField((int)instruction.Operand!, typeArguments, methodArguments)!.FieldType),
        "ldloc" or "ldloc.s" => new IlValue(locals[(int)instruction.Operand!]),
        "ldarg" or "ldarg.s" => new IlValue(arguments[(int)instruction.Operand!]),
        ['l', 'd', 'l', 'o', 'c', '.', var index] => new IlValue(locals[index - '0']),
        ['l', 'd', 'a', 'r', 'g', '.', var index] => new IlValue(arguments[index - '0']),
        "newarr" => new IlValue(method.Module.ResolveType((int)instruction.Operand!, typeArguments, methodArguments).MakeArrayType()),
        _ => IlValue.Unknown,
    };

    private IlValue[] Pop(int count)
    {
        var values = new IlValue[count];
        for (var i = count - 1; i >= 0; i--)
        {
            values[i] = stack.TryPop(out var value) ? value : IlValue.Unknown;
        }

        return values;
    }

    private static bool Pushed(OpCode code) => code.StackBehaviourPush is not StackBehaviour.Push0;

    private static int Popped(OpCode code) => code.StackBehaviourPop switch
    {
        StackBehaviour.Pop0 or StackBehaviour.Varpop => 0,
        StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
        StackBehaviour.Pop1_pop1 or StackBehaviour.Popi_pop1 or StackBehaviour.Popi_popi or StackBehaviour.Popi_popi8 or StackBehaviour.Popi_popr4
            or StackBehaviour.Popi_popr8 or StackBehaviour.Popref_pop1 or StackBehaviour.Popref_popi => 2,
        _ => 3,
    };
}
